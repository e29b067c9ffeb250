import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inRoot, root } from '../../setup/root.mjs';
import { apiIndexMarkdown, apiMarkdown } from './api-markdown.mjs';
import { readApi } from './read-api.mjs';

const FOLDER = 'out/api-fixture';
const ENTRY = `${FOLDER}/public-api.ts`;

/** @type {readonly import('./read-api.mjs').ApiSymbol[]} */
let symbols = [];
const named = (name) => symbols.find((symbol) => symbol.name === name);

beforeAll(() => {
  mkdirSync(inRoot(FOLDER), { recursive: true });
  const write = (name, text) => writeFileSync(path.join(inRoot(FOLDER), name), text);
  write(
    'public-api.ts',
    `export { add, LIMIT, LIMIT as ɵLIMIT, Sum as Total } from './sum';\nexport type * from './shape';\n`,
  );
  write(
    'sum.ts',
    `/** What is added at most. */
export const LIMIT = 10;
/**
 * Adds two numbers,
 * and <nothing> else; see {@link LIMIT} and \`a < b\`.
 *
 * @param a - The first.
 * @param b - The second.
 * @returns Their sum.
 * @throws RangeError above the limit.
 * @example
 * add(1, 2);
 */
export function add(a: number, b = 1) { return a + b; }
/** A running sum. */
export class Sum {
  #value = 0;
  private seen = 0;
  /** What it is now. */
  get value() { return this.#value; }
  /** Adds one more. */
  push(next: number) { this.seen++; return (this.#value += next); }
}
`,
  );
  write(
    'shape.ts',
    `/** A form. */\nexport interface Shape {\n/** In metres. */\nreadonly size: number }\n`,
  );
  symbols = readApi(root, [ENTRY]).get(ENTRY) ?? [];
}, 60_000);
afterAll(() => rmSync(inRoot(FOLDER), { recursive: true, force: true }));

it('reads every export under the name that it has outside', () => {
  expect(symbols.map(({ name, kind }) => [name, kind])).toEqual([
    ['add', 'function'],
    ['LIMIT', 'value'],
    ['Shape', 'interface'],
    ['Total', 'class'],
  ]);
});

it('has declarations with inferred types, without bodies and without what is private', () => {
  expect(named('add')?.declaration).toBe('function add(a: number, b?: number): number;');
  expect(named('LIMIT')?.declaration).toBe('const LIMIT = 10;');
  expect(named('Total')?.declaration).toBe(
    'class Sum {\n  get value(): number;\n  push(next: number): number;\n}',
  );
});

it('keeps the words for members that are public', () => {
  expect(named('Total')?.members.map(({ name, text }) => [name, text])).toEqual([
    ['value', 'What it is now.'],
    ['push', 'Adds one more.'],
  ]);
  expect(named('Shape')?.members).toMatchObject([{ name: 'size', text: 'In metres.' }]);
});

it('writes a section for each, with markup as text and links as code', () => {
  const entry = { name: '@a/b', id: 'b', file: ENTRY, about: 'Sums.' };
  const markdown = apiMarkdown(entry, symbols, 3);
  expect(markdown).toContain(`title: '@a/b'\ndescription: Sums.\nsource: ${ENTRY}\norder: 3`);
  expect(markdown).toContain(
    '## add {#add}\n\nFunction. Adds two numbers, and &lt;nothing> else; see `LIMIT` and `a < b`.',
  );
  expect(markdown).toContain('- `a`: The first.\n- `b`: The second.\n- Returns: Their sum.');
  expect(markdown).toContain('- Throws: RangeError above the limit.');
  expect(markdown).toContain('```ts\nadd(1, 2);\n```');
  expect(markdown).toContain('- `push`: Adds one more.');
  expect(apiIndexMarkdown([entry])).toContain('- [@a/b](/api/b): Sums.');
});
