import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inRoot, root } from '../../setup/root.mjs';
import { formatDeclarations } from './format-declarations.mjs';
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
    `export { add, LIMIT, LIMIT as ɵLIMIT, LIMIT as MAXIMUM, Sum as Total } from './sum';\nexport type * from './shape';\n`,
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
 * // template: @if (sum()) { <p></p> }
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
  /** An empty one. */
  static zero() { return new Sum(); }
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
    ['MAXIMUM', 'value'],
    ['Shape', 'interface'],
    ['Total', 'class'],
  ]);
});

it('has declarations with inferred types, without bodies and without what is private', () => {
  expect(named('add')?.declaration).toBe('function add(a: number, b?: number): number;');
  expect(named('LIMIT')?.declaration).toBe('const LIMIT = 10;');
  expect(named('Shape')?.declaration).toBe('interface Shape {\n  readonly size: number;\n}');
});

it('has the public members of a class with a signature each, and a declaration without them', () => {
  expect(named('Total')?.declaration).toBe('class Sum {}');
  expect(named('Total')?.members).toMatchObject([
    { name: 'value', text: 'What it is now.', isMethod: true, declaration: 'get value(): number;' },
    { name: 'push', text: 'Adds one more.', declaration: 'push(next: number): number;' },
    { name: 'zero', text: 'An empty one.', declaration: 'static zero(): Sum;' },
  ]);
});

it('leaves properties in the declaration', () => {
  expect(named('Shape')?.members).toMatchObject([
    { name: 'size', text: 'In metres.', isMethod: false },
  ]);
});

it('tells where an export is declared, and of which other one it is another name', () => {
  expect(named('Shape')).toMatchObject({ module: 'shape', aliasOf: '' });
  expect(named('Total')).toMatchObject({ module: 'sum', aliasOf: '' });
  expect(named('MAXIMUM')).toMatchObject({ module: 'sum', aliasOf: 'LIMIT' });
});

it('keeps an example whole, a template’s control flow included', () => {
  expect(named('add')?.tags).toContainEqual({
    name: 'example',
    text: 'add(1, 2);\n// template: @if (sum()) { <p></p> }',
  });
  expect(named('add')?.tags.map(({ name }) => name)).not.toContain('if');
});

it('breaks long declarations into lines, and says that members are told elsewhere', async () => {
  const [add, , , , total] = await formatDeclarations(symbols);
  expect(total?.declaration).toBe('class Sum { … }');
  expect(total?.members[1]?.declaration).toBe('push(next: number): number;');
  const long = { ...add, declaration: `function f(${'a: number, '.repeat(12)}): void;` };
  const [formatted] = await formatDeclarations([long]);
  expect(formatted?.declaration.split('\n')).toHaveLength(14);
});
