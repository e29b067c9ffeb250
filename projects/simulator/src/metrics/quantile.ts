import { countBefore } from './count-before.js';

/**
 * A quantile by the nearest rank: the smallest value below or at which the share of all values lies.
 *
 * @param share - 0 to 1, e.g. 0.95.
 * @returns `NaN` when there are no values.
 */
export function quantile(values: readonly number[], share: number): number {
  return nearestRank(inOrder(values), share);
}

/** Asks for a quantile of the first `count` values of a list. */
export type RunningQuantile = (count: number, share: number) => number;

/** More values than so many are sorted anew: putting them in one by one would take longer. */
const FEW = 32;

/**
 * `quantile` of the beginning of a list, for an end that moves: what was sorted stays sorted, so that a small move costs little.
 *
 * @param values - In the order in which they come to be known.
 */
export function createRunningQuantile(values: readonly number[]): RunningQuantile {
  let sorted: number[] = [];
  let taken = 0;
  const take = (count: number): void => {
    if (Math.abs(count - taken) > FEW) sorted = inOrder(values.slice(0, count));
    else {
      for (const value of values.slice(taken, count))
        sorted.splice(placeOf(sorted, value), 0, value);
      for (const value of values.slice(count, taken)) sorted.splice(placeOf(sorted, value), 1);
    }
    taken = count;
  };
  return (count, share) => {
    take(count);
    return nearestRank(sorted, share);
  };
}

const inOrder = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

const placeOf = (sorted: readonly number[], value: number): number =>
  countBefore(sorted, (other) => other < value);

function nearestRank(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
}
