import { computed, type Signal } from '@angular/core';
import { reuseOffset } from './reuse-offset';

/** Something in a window, with the key of the element that draws it. */
export interface Keyed<T> {
  readonly item: T;
  readonly key: number;
}

/**
 * Gives things in a window the keys of their elements, see `reuseOffset`.
 *
 * @param items - In the order of their ordinals, each of which is how many there are before the thing in all.
 */
export function withReusedKeys<T extends { readonly ordinal: number }>(
  items: Signal<readonly T[]>,
): Signal<readonly Keyed<T>[]> {
  const offset = reuseOffset(
    () => items()[0]?.ordinal ?? 0,
    () => Math.max(items().length, 1),
  );
  // Angular asks for the keys of what is there as well, so they cannot be computed where they are asked for.
  return computed(() => items().map((item) => ({ item, key: item.ordinal - offset() })));
}
