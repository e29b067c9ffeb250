import { effect, signal, untracked, type WritableSignal } from '@angular/core';

/** Milliseconds without a change after which a source rests. */
export const REST = 150;

/**
 * Whether a source changes: true from just after a change until there has been none for `REST`. Must be called in an injection
 * context; leaves no timer behind.
 *
 * @param source - A signal, or what reads some.
 * @param onChange - Takes the change that ends a rest, before the answer is true.
 * @returns To be set to false where a rest is known to begin earlier.
 */
export function whileChanging(
  source: () => unknown,
  onChange: () => void,
): WritableSignal<boolean> {
  const isChanging = signal(false);
  let isFirst = true;
  effect((onCleanup) => {
    source();
    if (isFirst) {
      isFirst = false;
      return;
    }
    untracked(onChange);
    isChanging.set(true);
    const timer = setTimeout(() => {
      isChanging.set(false);
    }, REST);
    onCleanup(() => {
      clearTimeout(timer);
    });
  });
  return isChanging;
}
