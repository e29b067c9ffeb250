import { computed, effect, linkedSignal, untracked, type Signal } from '@angular/core';
import { whileChanging } from './while-changing';

/** Milliseconds from one value to the next while the source runs: as often as anyone can read. */
const PACE = 500;

/**
 * A value for words that are read: what comes after a rest is there at once, what runs is followed twice a second and where it
 * comes to rest. Words that change with every frame of a scrubbed recording would be drawn and read by nobody. Must be called
 * in an injection context.
 *
 * @param source - The present value.
 * @param isSame - Whether two values read the same; such a change is no reason to hold the next one back.
 */
export function atReadingPace<T>(
  source: () => T,
  isSame: (one: T, other: T) => boolean,
): Signal<T> {
  const words = computed(source, { equal: isSame });
  const isHeld = whileChanging(words, () => shown());
  const shown = linkedSignal<{ readonly present: T; readonly isHeld: boolean }, T>({
    source: () => ({ present: source(), isHeld: isHeld() }),
    computation: ({ present, isHeld }, before) =>
      isHeld && before !== undefined ? before.value : present,
  });
  effect((onCleanup) => {
    if (!isHeld()) return;
    const timer = setInterval(() => {
      shown.set(untracked(source));
    }, PACE);
    onCleanup(() => {
      clearInterval(timer);
    });
  });
  return shown.asReadonly();
}
