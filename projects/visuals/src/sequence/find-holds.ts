import type { Recording } from '@wirelight/protocols';
import { answersOf } from '../timeline/answers';
import { flightsOf } from '../timeline/flights';
import type { Span } from './span-index';

/** A request that a server has and does not answer yet: what a long poll is most of the time. */
export interface Hold extends Span {
  /** `seq` of the `sent` entry of the request. */
  readonly request: number;
  /** The host that holds it. */
  readonly host: string;
  /** `seq` of the request's arrival. */
  readonly from: number;
  /** `seq` of the `sent` entry of the answer; `null` when there is none. */
  readonly answer: number | null;
  /** Milliseconds until the answer, or until the end of the run. */
  readonly duration: number;
  /** Requests held by one host at the same time stand side by side: 0 is the first column. */
  readonly column: number;
}

/**
 * Finds the requests that were held.
 *
 * @param place - Display units by `seq`.
 * @param end - Display units of the end of the run, for requests without an answer.
 * @returns Sorted by `top`.
 */
export function findHolds(
  recording: Recording,
  place: (seq: number) => number,
  end: number,
): readonly Hold[] {
  const { entries, duration } = recording;
  const flights = flightsOf(recording);
  const answers = answersOf(recording);
  const holds: Omit<Hold, 'column'>[] = [];
  for (const { seq, kind, layer, direction, answers: request } of entries) {
    if (kind !== 'sent' || layer !== 'http') continue;
    if (request !== null || direction !== 'client-to-server') continue;
    const from = flights.arrivalOf(seq);
    const arrival = from === null ? undefined : entries[from];
    if (from === null || arrival?.kind !== 'received') continue;
    const answered = entries[answers.get(seq) ?? -1];
    const answer = answered?.kind === 'sent' ? answered.seq : null;
    const until = answer === null ? duration : (answered?.at ?? duration);
    const bottom = answer === null ? end : place(answer);
    holds.push({
      request: seq,
      host: arrival.to,
      from,
      answer,
      duration: until - arrival.at,
      top: place(from),
      bottom,
    });
  }
  return inColumns(holds.sort((a, b) => a.top - b.top));
}

function inColumns(holds: readonly Omit<Hold, 'column'>[]): readonly Hold[] {
  const bottomsOf = new Map<string, number[]>();
  return holds.map((hold) => {
    const bottoms = bottomsOf.get(hold.host) ?? [];
    bottomsOf.set(hold.host, bottoms);
    const free = bottoms.findIndex((bottom) => bottom <= hold.top);
    const column = free < 0 ? bottoms.length : free;
    bottoms[column] = hold.bottom;
    return { ...hold, column };
  });
}
