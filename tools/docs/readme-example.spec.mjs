// The same component and test stand in both READMEs and the start guide, and are the ones that run; so does what shows them.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { namedBlocks } from '../package/named-blocks.mjs';
import { root } from '../setup/root.mjs';
import { includeSource } from './include-source.mjs';

const PAGE = 'projects/angular/fixtures/apps/page';
const README = 'projects/angular/README.md';
const START = 'docs/guide/getting-started.md';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The code of a document that is to be saved under a name. */
async function block(document, name) {
  return namedBlocks(await read(document))
    .find(({ file }) => file === name)
    ?.text.trimEnd();
}

describe.each(['README.md', README, START])('%s', (document) => {
  it.each([
    ['src/app/chat.ts', `${PAGE}/chat.ts`],
    ['src/app/chat.spec.ts', `${PAGE}/chat.spec.ts#paste`],
  ])('has %s as it runs', async (name, source) => {
    expect(await block(document, name)).toBe(includeSource(root, source).text);
  });
});

describe.each([README, START])('%s', (document) => {
  it.each([
    ['src/app/app.ts', `${PAGE}/app.ts`],
    ['src/app/app.spec.ts', `${PAGE}/app.spec.ts#paste`],
  ])('has %s as it runs', async (name, source) => {
    expect(await block(document, name)).toBe(includeSource(root, source).text);
  });
});

it.each(['src/app/app.config.ts', 'server.mjs'])('both have the same %s', async (name) => {
  const shown = await block(README, name);

  expect(shown).toContain('3000');
  expect(await block(START, name)).toBe(shown);
});

it('all say alike which error a test without the two providers meets', async () => {
  const said = await Promise.all(
    [README, START, 'docs/guide/testing.md'].map(
      async (document) =>
        /^Every test that shows `Chat` .*\n`inject\(Socket\)`\)/m.exec(await read(document))?.[0],
    ),
  );

  expect(said[0]).toContain('`SOCKET_NO_PROVIDER`');
  expect(new Set(said).size).toBe(1);
});
