import type { Field } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { clipField } from './clip-field';

const field = (name: string, ...children: Field[]): Field => ({
  name,
  start: 0,
  end: 0,
  bits: null,
  value: null,
  meaning: '',
  source: '',
  children,
});
const names = ({ name, children }: Field): string =>
  children.length === 0 ? name : `${name}(${children.map(names).join(' ')})`;

const TREE = field('a', field('b', field('c'), field('d')), field('e', field('f')));

it('leaves a tree within the limit as it is', () => {
  expect(clipField(TREE, 6)).toEqual({ field: TREE, count: 6 });
  expect(clipField(TREE, 6).field).toBe(TREE);
});

it.each([
  [5, 'a(b(c d) e)'],
  [3, 'a(b(c))'],
  [1, 'a'],
])('keeps the first %i fields', (limit, kept) => {
  const clipped = clipField(TREE, limit);
  expect(names(clipped.field)).toBe(kept);
  expect(clipped.count).toBe(6);
});
