import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isUpToDate, makeUpToDate } from './up-to-date.mjs';

let base;
const write = (name, text) => {
  mkdirSync(path.dirname(path.join(base, name)), { recursive: true });
  writeFileSync(path.join(base, name), text);
};
const step = {
  name: 'copy',
  inputs: ['src', 'settings.json'],
  isInput: (file) => !file.endsWith('.spec.ts'),
  outputs: ['dist/copy'],
  needs: [],
  commands: [['copy']],
};
const work = () => {
  write('dist/copy/a.js', 'made');
  return Promise.resolve(true);
};

beforeEach(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'wirelight-steps-'));
  write('src/a.ts', 'one');
  write('src/deep/a.spec.ts', 'test');
  write('settings.json', '{}');
  expect(isUpToDate(base, step)).toBe(false);
  expect(await makeUpToDate(base, step, work)).toBe(true);
});
afterEach(() => rmSync(base, { recursive: true }));

it('is up to date after the work', () => {
  expect(isUpToDate(base, step)).toBe(true);
});

it('does not mind new times and files that cannot matter', () => {
  utimesSync(path.join(base, 'src/a.ts'), 1, 1);
  write('src/deep/a.spec.ts', 'another test');
  write('src/node_modules/x.js', 'x');
  expect(isUpToDate(base, step)).toBe(true);
});

it.each([
  ['an input changes, keeping its size', () => write('src/a.ts', 'two')],
  ['an input is added', () => write('src/deep/b.ts', '')],
  ['an input is renamed', () => (rmSync(path.join(base, 'src/a.ts')), write('src/b.ts', 'one'))],
  ['a settings file goes away', () => rmSync(path.join(base, 'settings.json'))],
  ['an output is deleted', () => rmSync(path.join(base, 'dist/copy'), { recursive: true })],
  ['an output is cut short', () => write('dist/copy/a.js', '')],
])('is not up to date once %s', (_, change) => {
  change();
  expect(isUpToDate(base, step)).toBe(false);
});

it('is not up to date once its command changes', () => {
  expect(isUpToDate(base, { ...step, commands: [['copy', '--other']] })).toBe(false);
});

it('forgets the last success when the work fails', async () => {
  expect(await makeUpToDate(base, step, () => Promise.resolve(false))).toBe(false);
  expect(isUpToDate(base, step)).toBe(false);
});

it('fails when the work leaves no output', async () => {
  const silent = { ...step, outputs: ['dist/elsewhere'] };
  expect(await makeUpToDate(base, silent, work)).toBe(false);
});

it('runs again when an input is saved during the work', async () => {
  await makeUpToDate(base, step, () => (write('src/a.ts', 'saved'), work()));
  expect(isUpToDate(base, step)).toBe(false);
});
