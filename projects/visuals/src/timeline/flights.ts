import type { Recording } from '@wirelight/protocols';
import { oncePer } from './once-per';

/** For every entry of a recording, where the message that it belongs to began and ended. */
export interface Flights {
  /**
   * @param seq - `seq` of a `sent` entry.
   * @returns `seq` of its `received` or `lost` entry; `null` while nothing of the kind was recorded.
   */
  arrivalOf(seq: number): number | null;
  /**
   * @param seq - Any `seq`.
   * @returns `seq` of the `sent` entry that this entry ends; `seq` itself for every other entry.
   */
  departureOf(seq: number): number;
  /** Median milliseconds from `sent` to `received`; 0 when nothing arrived or everything did at once. */
  readonly medianLatency: number;
}

/** Pairs every `sent` with its end. Computed once per recording object. */
export const flightsOf = oncePer(({ entries }: Recording): Flights => {
  const arrivals = new Int32Array(entries.length).fill(-1);
  const departures = new Int32Array(entries.length);
  for (let seq = 0; seq < entries.length; seq++) departures[seq] = seq;
  const latencies: number[] = [];
  for (const { seq, at, kind, cause } of entries) {
    if ((kind !== 'received' && kind !== 'lost') || cause === null) continue;
    const sent = entries[cause.seq];
    if (sent?.kind !== 'sent') continue;
    arrivals[sent.seq] = seq;
    departures[seq] = sent.seq;
    if (kind === 'received' && at > sent.at) latencies.push(at - sent.at);
  }
  latencies.sort((a, b) => a - b);
  return {
    arrivalOf: (seq) => {
      const arrival = arrivals[seq] ?? -1;
      return arrival < 0 ? null : arrival;
    },
    departureOf: (seq) => departures[seq] ?? seq,
    medianLatency: latencies[latencies.length >> 1] ?? 0,
  };
});
