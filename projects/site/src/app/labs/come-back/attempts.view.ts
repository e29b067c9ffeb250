import type { Recording, TraceEntry } from '@wirelight/protocols';
import type { ChartLane, ChartPoint } from '@wirelight/visuals/lane-chart';

/** Clients that are counted together. */
export interface Crowd {
  readonly name: string;
  /** Their hosts are those whose name begins so. */
  readonly hosts: string;
}

/** When a crowd tried to connect. */
export interface Attempts {
  readonly name: string;
  /** Virtual milliseconds, ascending: every SYN that was sent. */
  readonly times: readonly number[];
}

/** Attempts of every crowd in one second of a run. */
export interface SecondOfAttempts {
  /** The second, counted from 0. */
  readonly second: number;
  /** One number for each crowd. */
  readonly counts: readonly number[];
}

/** Virtual milliseconds that count as one moment. */
export const MOMENT = 100;

/** Every attempt of each crowd, however it ended. */
export function attemptsOf({ entries }: Recording, crowds: readonly Crowd[]): readonly Attempts[] {
  const opening = entries.filter(isSyn);
  return crowds.map(({ name, hosts }) => ({
    name,
    times: opening.filter(({ from }) => from.startsWith(hosts)).map(({ at }) => at),
  }));
}

function isSyn({ kind, layer, text }: TraceEntry): boolean {
  return kind === 'sent' && layer === 'tcp' && text === 'SYN';
}

/** The most attempts within one moment, up to a time. */
export function worstMoment({ times }: Attempts, until: number): number {
  return Math.max(0, ...countBy(times, until, MOMENT).values());
}

/** Attempts within each moment of a run as a line of steps. */
export function toAttemptsLane({ name, times }: Attempts): ChartLane {
  const counts = [...countBy(times, Number.POSITIVE_INFINITY, MOMENT)].sort((a, b) => a[0] - b[0]);
  const line = counts.flatMap(([moment, count]): readonly ChartPoint[] => {
    const from = moment * MOMENT;
    const to = from + MOMENT;
    return [
      { at: from, value: 0 },
      { at: from, value: count },
      { at: to, value: count },
      { at: to, value: 0 },
    ];
  });
  return { name, line, sent: times, received: [] };
}

/** Attempts in each second up to a time, seconds without any left out. */
export function attemptsPerSecond(
  all: readonly Attempts[],
  until: number,
): readonly SecondOfAttempts[] {
  const counted = all.map(({ times }) => countBy(times, until, 1000));
  const seconds = [...new Set(counted.flatMap((one) => [...one.keys()]))].sort((a, b) => a - b);
  return seconds.map((second) => ({
    second,
    counts: counted.map((one) => one.get(second) ?? 0),
  }));
}

function countBy(
  times: readonly number[],
  until: number,
  width: number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const time of times) {
    if (time > until) break;
    const moment = Math.floor(time / width);
    counts.set(moment, (counts.get(moment) ?? 0) + 1);
  }
  return counts;
}
