import { expect, it } from 'vitest';
import { placeIn } from './text-place';

it.each<[string, number, number, number]>([
  ['', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['a\nbc', 2, 2, 1],
  ['a\r\nbc', 4, 2, 2],
  ['a\rb\n\nc', 5, 4, 1],
  ['a\n', 2, 2, 1],
])('finds the place in %j at %i', (text, offset, line, column) => {
  expect(placeIn(text, offset)).toEqual({ line, column });
});
