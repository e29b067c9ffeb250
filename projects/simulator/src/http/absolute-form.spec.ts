import { expect, it } from 'vitest';
import { absoluteForm, fromAbsoluteForm } from './absolute-form.js';

const REQUEST = {
  method: 'GET',
  target: '/news?after=1',
  headers: [
    ['Host', 'lab'],
    ['Connection', 'keep-alive'],
  ],
  body: new Uint8Array(0),
} as const;

it('names the whole address, and leaves out the port of http alone', () => {
  expect(absoluteForm(REQUEST, 'lab:80').target).toBe('http://lab/news?after=1');
  expect(absoluteForm(REQUEST, 'lab:8080').target).toBe('http://lab:8080/news?after=1');
});

it('speaks of the connection to the proxy', () => {
  expect(absoluteForm(REQUEST, 'lab:80').headers).toEqual([
    ['Host', 'lab'],
    ['Proxy-Connection', 'keep-alive'],
  ]);
});

it.each([
  ['http://lab/news?after=1', 'lab:80', '/news?after=1'],
  ['HTTP://lab:8080/', 'lab:8080', '/'],
  ['http://lab', 'lab:80', '/'],
  ['http://lab?after=1', 'lab:80', '/?after=1'],
])('reads %s', (target, authority, there) => {
  expect(fromAbsoluteForm(target)).toEqual({ authority, target: there });
});

it.each(['/news', 'lab:80', '*', 'https://lab/', 'ftp://lab/'])('does not read %s', (target) => {
  expect(fromAbsoluteForm(target)).toBeNull();
});
