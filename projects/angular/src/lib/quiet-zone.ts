import type { NgZone } from '@angular/core';

/** What is used of zone.js, which is there only in applications that load it. */
interface ZoneLike {
  fork(spec: {
    name: string;
    onInvoke(
      parent: unknown,
      current: unknown,
      target: unknown,
      callback: (...args: unknown[]) => unknown,
      self: unknown,
      args: unknown[] | undefined,
    ): unknown;
  }): ZoneLike;
  run(callback: (...args: never[]) => unknown, self: unknown, args: unknown[]): unknown;
}
declare const Zone: { readonly current: ZoneLike };

/** Calls a function with a `this` and arguments. */
export type Run = (
  callback: (...args: never[]) => unknown,
  self: unknown,
  args: unknown[],
) => unknown;

/**
 * Calls functions inside the Angular zone as far as they can tell, timers and promises of theirs
 * included, but without Angular running change detection each time one returns.
 *
 * It is a child of Angular's zone that keeps the call itself from it.
 *
 * @param zone - A real one, which there is only where zone.js is loaded.
 */
export function quietZone(zone: NgZone): Run {
  const quiet = zone
    .run(() => Zone.current)
    .fork({
      name: 'wirelight',
      onInvoke: (_parent, _current, _target, callback, self, args = []) =>
        callback.apply(self, args),
    });
  return (callback, self, args) => quiet.run(callback, self, args);
}
