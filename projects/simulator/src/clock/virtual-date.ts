import type { TimeSource } from './time-source.js';

/** Where virtual time begins: 2026-01-01T00:00:00Z, so that every run has the same dates. */
export const EPOCH = 1_767_225_600_000;

/** A `Date` whose "now" is the clock's. Everything else is the engine's own. */
export function createVirtualDate(clock: TimeSource, RealDate: DateConstructor): DateConstructor {
  const now = (): number => EPOCH + Math.floor(clock.now);
  return new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver): unknown =>
      key === 'now' ? now : Reflect.get(target, key, receiver),
  });
}
