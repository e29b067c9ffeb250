// The heads of a table's columns begin with a capital, in documents as in templates.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inRoot } from '../setup/root.mjs';

/** A row over a row of dashes. */
const MARKDOWN_HEAD = /^(\|.*\|)\n\|[ :|-]+\|$/gm;
const TEMPLATE_HEAD = /(?:<th scope="col"|role="columnheader")[^>]*>([^<{]+)</g;
/** A word; `n` is a number's name. */
const LOWER = /^[a-z][a-z ]/;

/** @param {string} folder @param {RegExp} name */
async function filesIn(folder, name) {
  const all = await readdir(inRoot(folder), { recursive: true });
  return all
    .filter((file) => name.test(file) && !/generated|node_modules|dist/.test(file))
    .map((file) => path.join(folder, file));
}

it('the heads of every table begin with a capital', async () => {
  const heads = [];
  for (const file of await filesIn('docs', /\.md$/)) {
    const text = await readFile(inRoot(file), 'utf8');
    for (const [, row = ''] of text.matchAll(MARKDOWN_HEAD)) {
      heads.push(...row.split('|').map((head) => ({ file, head: head.trim() })));
    }
  }
  const templates = [
    ...(await filesIn('projects/site/src/app', /\.(html|ts)$/)),
    ...(await filesIn('projects/visuals/src', /\.(html|ts)$/)),
  ];
  for (const file of templates) {
    const text = await readFile(inRoot(file), 'utf8');
    for (const [, head = ''] of text.matchAll(TEMPLATE_HEAD))
      heads.push({ file, head: head.trim() });
  }
  expect(heads.length).toBeGreaterThan(100);
  expect(heads.filter(({ head }) => LOWER.test(head))).toEqual([]);
});
