/** A value that depends on the first entries of a list, for any number of them. */
export interface Fold<S> {
  /**
   * @param index - How many entries to take, 0 to n; clamped.
   * @returns What `reduce` makes of them.
   */
  at(index: number): S;
}

/**
 * Folds a list so that every prefix is near: states are kept every so many entries, and the last answer is a start too.
 *
 * @param reduce - Pure; must return a new state rather than change the one it gets.
 * @param every - Entries between two kept states; at most so many are reduced per answer once a place was visited.
 */
export function createFold<E, S>(
  entries: readonly E[],
  reduce: (state: S, entry: E) => S,
  initial: S,
  every = 256,
): Fold<S> {
  const checkpoints: S[] = [initial];
  let lastIndex = 0;
  let last = initial;

  return {
    at(index) {
      const wanted = Math.min(Math.max(Math.trunc(index), 0), entries.length);
      const nearest = Math.min(Math.floor(wanted / every), checkpoints.length - 1);
      const isCloser = lastIndex <= wanted && lastIndex > nearest * every;
      let at = isCloser ? lastIndex : nearest * every;
      let state = isCloser ? last : checkpoints[nearest]!;
      while (at < wanted) {
        state = reduce(state, entries[at]!);
        at++;
        if (at === checkpoints.length * every) checkpoints.push(state);
      }
      lastIndex = wanted;
      last = state;
      return state;
    },
  };
}
