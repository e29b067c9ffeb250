import { signal } from '@angular/core';
import { expect, it } from 'vitest';
import { withReusedKeys } from './with-reused-keys';

const from = (first: number): readonly { readonly ordinal: number }[] =>
  [0, 1, 2].map((index) => ({ ordinal: first + index }));

it('keeps the keys of what stays, and gives those of what is gone to what comes with a jump', () => {
  const items = signal(from(10));
  const keyed = withReusedKeys(items);
  const keys = (): readonly number[] => keyed().map(({ key }) => key);
  const before = keys();
  items.set(from(11));
  expect(keys()).toEqual([before[1], before[2], (before[2] ?? 0) + 1]);
  const stepped = keys();
  items.set(from(500));
  expect(keys()).toEqual(stepped);
  expect(keyed().map(({ item }) => item)).toEqual(from(500));
});

it('has no keys where there is nothing', () => {
  const items = signal(from(3));
  const keyed = withReusedKeys(items);
  keyed();
  items.set([]);
  expect(keyed()).toEqual([]);
});
