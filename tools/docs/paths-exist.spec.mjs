// A path of the repository that a document names is there.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inRoot } from '../setup/root.mjs';

/** Whole paths only: `<id>`, `…` and `*` stand for others. */
const PATH = /`((?:bench|docs|examples|projects|tools)\/[\w./-]+)`/g;
/** Made by a build, so not in every checkout. */
const BUILT = /\/(generated|dist)(\/|$)/;

it('every path in backticks in docs/, README.md and CONTRIBUTING.md exists', async () => {
  const docs = await readdir(inRoot('docs'), { recursive: true });
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    ...docs.filter((name) => name.endsWith('.md')).map((name) => path.join('docs', name)),
  ];
  const named = [];
  for (const file of files) {
    const text = await readFile(inRoot(file), 'utf8');
    for (const [, target] of text.matchAll(PATH)) named.push({ file, target });
  }
  expect(named.length).toBeGreaterThan(10);
  const missing = named.filter(({ target }) => !BUILT.test(target) && !existsSync(inRoot(target)));
  expect(missing).toEqual([]);
});
