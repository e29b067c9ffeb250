import { signal } from '@angular/core';
import { expect, it } from 'vitest';
import { reuseOffset } from './reuse-offset';

function keysOf(windows: readonly number[], size = 4): readonly (readonly number[])[] {
  const first = signal(0);
  const offset = reuseOffset(first, () => size);
  offset();
  return windows.map((top) => {
    first.set(top);
    const taken = offset();
    return Array.from({ length: size }, (_, index) => top + index - taken);
  });
}

it('keeps the key of what stays in the window', () => {
  expect(keysOf([1, 3, 0])).toEqual([
    [1, 2, 3, 4],
    [3, 4, 5, 6],
    [0, 1, 2, 3],
  ]);
});

it('gives the keys of what is gone to what has come with a jump, forward and back', () => {
  expect(keysOf([2, 400, 401, 7])).toEqual([
    [2, 3, 4, 5],
    [2, 3, 4, 5],
    [3, 4, 5, 6],
    [3, 4, 5, 6],
  ]);
});
