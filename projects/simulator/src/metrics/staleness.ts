import { countBefore } from './count-before.js';
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
 * Asks how stale what a host shows was in the time from the first news on.
 *
 * @param until - Virtual milliseconds at which the time that counts ends.
 * @param shares - 0 to 1 each: staleness is at most the result for this share of the time.
 * @returns Virtual milliseconds for each share; `NaN` when nothing was made.
 */
export type StalenessQuantiles = (until: number, shares: readonly number[]) => readonly number[];

/**
 * How stale what a host shows is: 0 while it has everything that was made, else the time since the oldest thing it lacks was
 * made. Goes through the news once, whatever moments are asked for: what happens later changes nothing before.
 */
export function createStalenessQuantiles(news: readonly News[]): StalenessQuantiles {
  const stretches = stalenessOver(news, Number.POSITIVE_INFINITY);
  const stale = stretches.filter(({ to }) => to > 0);
  const before = sumsBefore(stretches);
  return (until, shares) => {
    const index = countBefore(stretches, ({ at }) => at < until) - 1;
    const [last, sums] = [stretches[index], before[index]];
    if (last === undefined || sums === undefined) return shares.map(() => Number.NaN);
    const end = cutAt(last, until);
    const isStale = end.to > 0;
    const total = sums.time + end.length;
    const upToDate = total - (sums.stale + (isStale ? end.length : 0));
    const timeUpTo = (limit: number): number => {
      let time = upToDate;
      for (let one = 0; one < sums.count; one++) time += lengthUpTo(stale[one]!, limit);
      return isStale ? time + lengthUpTo(end, limit) : time;
    };
    return shares.map((share) => {
      let low = 0;
      let high = Math.max(sums.most, end.to);
      if (timeUpTo(0) >= share * total) return 0;
      // Monotonic in the limit, so halving finds it; a hundredth of a millisecond is enough.
      while (high - low > 0.01) {
        const middle = (low + high) / 2;
        if (timeUpTo(middle) >= share * total) high = middle;
        else low = middle;
      }
      return high;
    });
  };
}

/** What lies before a stretch. */
interface SumsBefore {
  /** Virtual milliseconds. */
  readonly time: number;
  /** Virtual milliseconds of it that were stale, in how many stretches, and at most how stale. */
  readonly stale: number;
  readonly count: number;
  readonly most: number;
}

function sumsBefore(stretches: readonly Stretch[]): readonly SumsBefore[] {
  let [time, stale, count, most] = [0, 0, 0, 0];
  return stretches.map(({ length, to }) => {
    const sums = { time, stale, count, most };
    time += length;
    if (to > 0) {
      stale += length;
      count++;
      most = Math.max(most, to);
    }
    return sums;
  });
}

/** The part of the last stretch that has happened. */
function cutAt({ at, length: whole, from, to }: Stretch, until: number): Stretch {
  const length = Math.min(until - at, whole);
  return { at, length, from, to: to > 0 ? from + length : 0 };
}

interface Change {
  readonly at: number;
  readonly id: string;
  readonly isMade: boolean;
}

/**
 * Staleness over time, without gaps: within a stretch it stays 0, or grows with time.
 *
 * @param until - Virtual milliseconds at which the last stretch ends; the first begins with the first news.
 */
export function stalenessOver(news: readonly News[], until: number): readonly Stretch[] {
  const changes = news
    .flatMap(({ id, made, got }): readonly Change[] => {
      const start = { at: made, id, isMade: true };
      // Who has it before it is made has something else of that name.
      return got === null || got < made ? [start] : [start, { at: got, id, isMade: false }];
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
