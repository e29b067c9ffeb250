import { expect, it } from 'vitest';
import { explainFailure } from './ensure-installed.mjs';

it.each([
  [
    'npm error code ENOTFOUND\nnpm error network request failed',
    /connect this machine to the network/,
  ],
  ['npm error code EAI_AGAIN', /connect this machine to the network/],
  ['npm error code EUSAGE\nMissing: x from lock file', /^npm ci failed with exit code 1/],
])('says in one sentence what to do after %j', (output, sentence) => {
  const error = explainFailure(1, output);
  expect(error.message).toMatch(sentence);
  expect(error.message).not.toContain('\n');
  expect(error.detail).toBe(output);
});

it('keeps only the end of a long output', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line ${String(index)}`);
  expect(explainFailure(1, lines.join('\n')).detail.split('\n')).toEqual(lines.slice(-15));
});

it('leaves out the stack of npm itself', () => {
  const output =
    'npm error code E404\nnpm error     at emit (node:events:524:28)\nnpm error 404 x@1';
  expect(explainFailure(1, output).detail).toBe('npm error code E404\nnpm error 404 x@1');
});

it('says when npm itself is missing', () => {
  expect(explainFailure(null, 'spawn npm ENOENT').message).toMatch(/^npm could not be started/);
});
