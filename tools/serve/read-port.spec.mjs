import { expect, it } from 'vitest';
import { readPort } from './read-port.mjs';

it.each([
  [[], undefined, { port: 4200, rest: [] }],
  [[], '5000', { port: 5000, rest: [] }],
  [['--port', '5001', 'dist'], '5000', { port: 5001, rest: ['dist'] }],
  [['dist', '--port=0'], undefined, { port: 0, rest: ['dist'] }],
])('reads %j with PORT=%s', (args, fromEnvironment, expected) => {
  expect(readPort(args, 4200, fromEnvironment ?? '')).toEqual(expected);
});

it.each(['65536', '-1', '80.5', 'http', ''])('refuses %j', (text) => {
  expect(() => readPort([`--port=${text}`], 4200, '')).toThrow(`"${text}" is not a port`);
});
