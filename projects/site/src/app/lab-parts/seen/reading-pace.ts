import { computed, effect, linkedSignal, signal, untracked, type Signal } from '@angular/core';

/** Milliseconds without a change after which the source rests. */
const REST = 150;
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
  const isHeld = signal(false);
  const shown = linkedSignal<{ readonly present: T; readonly isHeld: boolean }, T>({
    source: () => ({ present: source(), isHeld: isHeld() }),
    computation: ({ present, isHeld }, before) =>
      isHeld && before !== undefined ? before.value : present,
  });
  const words = computed(source, { equal: isSame });
  let isFirst = true;
  effect((onCleanup) => {
    words();
    if (isFirst) {
      isFirst = false;
      return;
    }
    // The value that ends a rest is taken before those behind it are held back.
    untracked(shown);
    isHeld.set(true);
    const timer = setTimeout(() => {
      isHeld.set(false);
    }, REST);
    onCleanup(() => {
      clearTimeout(timer);
    });
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
