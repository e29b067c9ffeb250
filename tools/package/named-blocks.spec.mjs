import { expect, it } from 'vitest';
import { namedBlocks } from './named-blocks.mjs';

it('finds the blocks that have a name, in their order', () => {
  const markdown =
    '# A\n\n```ts a/b.ts\nconst a = 1;\n\nb();\n```\n\n```sh\nnpm i\n```\n\n```html c.html\n<p>\n```\n';
  expect(namedBlocks(markdown)).toEqual([
    { file: 'a/b.ts', text: 'const a = 1;\n\nb();\n' },
    { file: 'c.html', text: '<p>\n' },
  ]);
});
