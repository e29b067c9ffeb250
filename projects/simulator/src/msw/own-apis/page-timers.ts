import type { Timers } from '../../clock/timers.js';
import type { RunGate } from './run-gate.js';

/**
 * The page's own timers for the programs of one run: real ones, which end with it.
 *
 * @param onError - Hears what a callback threw.
 */
export function createPageTimers(gate: RunGate, onError: (error: unknown) => void): Timers {
  const ends = new Map<number, () => void>();
  const set = (repeats: boolean, callback: () => void, delay?: number): number => {
    if (gate.isShut) return 0;
    const run = (): void => {
      if (!repeats) forget();
      try {
        callback();
      } catch (error) {
        onError(error);
      }
    };
    const id = repeats ? window.setInterval(run, delay) : window.setTimeout(run, delay);
    const end = (): void => {
      clearTimeout(id);
      ends.delete(id);
    };
    const forget = gate.keep(end);
    ends.set(id, () => {
      forget();
      end();
    });
    return id;
  };
  const clear = (timer: unknown): void => {
    ends.get(Number(timer))?.();
  };
  const start =
    (repeats: boolean) =>
    (callback: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): number =>
      set(
        repeats,
        () => {
          callback(...args);
        },
        delay,
      );
  const setImmediate = (callback: (...args: unknown[]) => void, ...args: unknown[]): number =>
    start(false)(callback, 0, ...args);
  // The virtual timers are objects as in Node; a page has numbers, and a program does not look inside.
  return {
    setTimeout: start(false),
    setInterval: start(true),
    setImmediate,
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  } as unknown as Timers;
}
