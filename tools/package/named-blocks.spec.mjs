import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../setup/root.mjs';
import { namedBlocks } from './named-blocks.mjs';

it('finds the blocks that have a name, in their order', () => {
  const markdown =
    '# A\n\n```ts a/b.ts\nconst a = 1;\n\nb();\n```\n\n```sh\nnpm i\n```\n\n```html c.html\n<p>\n```\n';
  expect(namedBlocks(markdown)).toEqual([
    { file: 'a/b.ts', text: 'const a = 1;\n\nb();\n' },
    { file: 'c.html', text: '<p>\n' },
  ]);
});

it('finds in the README of the simulator the test for Playwright that the guide shows', () => {
  const block = namedBlocks(readFileSync(inRoot('projects/simulator/README.md'), 'utf8')).find(
    ({ file }) => file === 'e2e/sum.e2e.ts',
  );
  const shown = inRoot('projects/simulator/fixtures/fresh-tests/e2e/sum.e2e.ts');
  expect(block?.text).toBe(readFileSync(shown, 'utf8'));
});
