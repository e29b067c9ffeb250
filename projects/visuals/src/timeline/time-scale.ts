import type { Recording } from '@wirelight/protocols';
import { flightsOf } from './flights';
import { oncePer } from './once-per';

/** A stretch of time in which nothing happened, drawn shorter than it was. */
export interface TimeGap {
  /** Virtual milliseconds. */
  readonly from: number;
  readonly to: number;
  /** Display units: where the gap begins. */
  readonly position: number;
}

/** Virtual milliseconds and display units (CSS pixels at zoom 1), both strictly increasing, so each gives the other. */
export interface TimeScale {
  /** Display units from the start of the run to its end. */
  readonly length: number;
  /** Display units per virtual millisecond wherever the scale is not shortened. */
  readonly rate: number;
  readonly gaps: readonly TimeGap[];
  /** @param at - Virtual milliseconds; clamped to the run. */
  position(at: number): number;
  /** @param position - Display units; clamped to the length. */
  at(position: number): number;
}

/** A typical message falls by this much on its way, whatever the latency: arrows look the same on every network. */
const FALL = 48;
/** Nothing for longer than this many typical latencies is a gap. */
const PATIENCE = 4;
/** Median latency to assume where none was recorded. */
const DEFAULT_LATENCY = 40;

/**
 * Makes the scale of a recording. Time is proportional except in idle gaps (25 s until a heartbeat), which are shortened
 * to little more than the longest stretch that is not; a longer gap stays a longer one. Made once per recording.
 *
 * @param recording - Entries in the order of their time.
 */
export const createTimeScale = oncePer((recording: Recording): TimeScale => {
  const latency = flightsOf(recording).medianLatency || DEFAULT_LATENCY;
  const rate = FALL / latency;
  const patience = PATIENCE * latency;
  const times = [0];
  const positions = [0];
  const gaps: TimeGap[] = [];
  let from = 0;
  let position = 0;

  const extend = (to: number): void => {
    if (to <= from) return;
    const idle = to - from > patience;
    if (idle) gaps.push({ from, to, position });
    position += idle
      ? PATIENCE * FALL * (0.4 + Math.log10((to - from) / patience) / 8)
      : (to - from) * rate;
    from = to;
    times.push(to);
    positions.push(position);
  };
  for (const entry of recording.entries) extend(entry.at);
  extend(recording.duration);

  return {
    length: position,
    rate,
    gaps,
    position: (at) => interpolate(times, positions, at),
    at: (wanted) => interpolate(positions, times, wanted),
  };
});

/** The value of a piecewise linear function through (`xs[i]`, `ys[i]`), clamped to its ends. O(log n). */
function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  let low = 0;
  let high = xs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xs[middle]! < x) low = middle + 1;
    else high = middle;
  }
  const right = xs[low] ?? 0;
  if (low === 0 || x >= right) return ys[low] ?? 0;
  const left = xs[low - 1]!;
  const bottom = ys[low - 1]!;
  return bottom + ((x - left) / (right - left)) * (ys[low]! - bottom);
}
