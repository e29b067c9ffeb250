import { expect, it, vi } from 'vitest';
import { oncePer } from './once-per';

it('computes once for an object, also where there is nothing to keep', () => {
  const make = vi.fn(({ name }: { name: string }) => (name === '' ? undefined : [name]));
  const kept = oncePer(make);
  const [one, other, none] = [{ name: 'a' }, { name: 'a' }, { name: '' }];
  expect(kept(one)).toEqual(['a']);
  expect(kept(one)).toBe(kept(one));
  expect(kept(other)).not.toBe(kept(one));
  expect([kept(none), kept(none)]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(3);
});
