import type { News } from './news.js';

/** A stretch of time in which staleness grows from `from` to `to`, all in virtual milliseconds; 0 to 0 while up to date. */
export interface Stretch {
  /** Virtual milliseconds at which it begins. */
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

/**
 * How stale what a host shows is, over time: 0 while it has everything that was made, else the time since the oldest thing
 * it lacks was made.
 *
 * @param until - End of the run, virtual milliseconds; time counts from the first news on.
 * @param shares - 0 to 1 each: staleness is at most the result for this share of the time.
 * @returns Virtual milliseconds for each share; `NaN` when nothing was made.
 */
export function stalenessQuantiles(
  news: readonly News[],
  until: number,
  shares: readonly number[],
): readonly number[] {
  const stretches = stalenessOver(news, until);
  const stale = stretches.filter(({ to }) => to > 0);
  const total = stretches.reduce((sum, { length }) => sum + length, 0);
  const upToDate = total - stale.reduce((sum, { length }) => sum + length, 0);
  const timeUpTo = (limit: number): number =>
    stale.reduce((sum, one) => sum + lengthUpTo(one, limit), upToDate);
  return shares.map((share) => {
    if (total <= 0) return Number.NaN;
    let low = 0;
    let high = stale.reduce((most, { to }) => Math.max(most, to), 0);
    if (timeUpTo(0) >= share * total) return 0;
    // Monotonic in the limit, so halving finds it; a hundredth of a millisecond is enough.
    while (high - low > 0.01) {
      const middle = (low + high) / 2;
      if (timeUpTo(middle) >= share * total) high = middle;
      else low = middle;
    }
    return high;
  });
}

interface Change {
  readonly at: number;
  readonly id: string;
  readonly isMade: boolean;
}

/**
 * Staleness over time, without gaps: within a stretch it stays 0, or grows with time. See `stalenessQuantiles`.
 *
 * @param until - Virtual milliseconds at which the last stretch ends; the first begins with the first news.
 */
export function stalenessOver(news: readonly News[], until: number): readonly Stretch[] {
  const changes = news
    .flatMap(({ id, made, got }): readonly Change[] => {
      const start = { at: made, id, isMade: true };
      return got === null ? [start] : [start, { at: got, id, isMade: false }];
    })
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at - b.at || Number(b.isMade) - Number(a.isMade));
  // What the host lacks, oldest first: a map keeps the order in which news were made.
  const lacking = new Map<string, number>();
  const stretches: Stretch[] = [];
  let since = changes[0]?.at ?? until;
  const passTo = (at: number): void => {
    const oldest = lacking.values().next().value;
    const length = at - since;
    if (length > 0) {
      const from = oldest === undefined ? 0 : since - oldest;
      stretches.push({ at: since, length, from, to: oldest === undefined ? 0 : from + length });
    }
    since = at;
  };
  for (const { at, id, isMade } of changes) {
    passTo(at);
    if (isMade) lacking.set(id, at);
    else lacking.delete(id);
  }
  passTo(until);
  return stretches;
}

/** How much of a stretch has a staleness of at most `limit`. */
function lengthUpTo({ length, from, to }: Stretch, limit: number): number {
  if (to <= limit) return length;
  return from >= limit ? 0 : limit - from;
}
