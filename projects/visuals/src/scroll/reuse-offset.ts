import { computed, linkedSignal, type Signal } from '@angular/core';

/**
 * What to take off the numbers of things in a window to get the keys of their elements. On a step, what stays in the window keeps its
 * key, and with it its element; on a jump, after which nothing of it is left, the new things take the keys of the old, so that
 * elements are written anew instead of made anew.
 *
 * @param first - Number of the first thing in the window.
 * @param reach - How many things a window holds: from that many on a move is a jump.
 */
export function reuseOffset(first: () => number, reach: () => number): Signal<number> {
  const state = linkedSignal<number, { readonly first: number; readonly offset: number }>({
    source: first,
    computation: (now, before) => {
      if (before === undefined) return { first: now, offset: 0 };
      const { first: then, offset } = before.value;
      const isJump = Math.abs(now - then) >= reach();
      return { first: now, offset: isJump ? offset + now - then : offset };
    },
  });
  return computed(() => state().offset);
}
