// The example in README.md is the one that the site shows and compiles.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

it('README.md shows the compiled example', async () => {
  const example = (await read('projects/site/src/examples/news.ts')).replace(/^\/\/ .*\n/gm, '');
  const shown = /^```ts\n([\s\S]*?)^```$/m.exec(await read('README.md'))?.[1];
  expect(shown?.trim()).toBe(example.trim());
});
