import type { Recording } from '@wirelight/protocols';
import { answersOf } from '../timeline/answers';
import { flightsOf } from '../timeline/flights';
import { oncePer } from '../timeline/once-per';

/** A request that a server has and does not answer yet: what a long poll is most of the time. */
export interface HeldRequest {
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

/** Columns of a host; requests that find none share the last. Thousands may be held at once, and there is no room for more. */
const COLUMNS = 3;

/** The requests that were held, in the order of their arrival. Found once per recording. */
export const heldRequestsOf = oncePer((recording: Recording): readonly HeldRequest[] => {
  const { entries, duration } = recording;
  const flights = flightsOf(recording);
  const answers = answersOf(recording);
  const held: Omit<HeldRequest, 'column'>[] = [];
  for (const { seq, kind, layer, direction, answers: request } of entries) {
    if (kind !== 'sent' || layer !== 'http') continue;
    if (request !== null || direction !== 'client-to-server') continue;
    const from = flights.arrivalOf(seq);
    const arrival = from === null ? undefined : entries[from];
    if (from === null || arrival?.kind !== 'received') continue;
    const answered = entries[answers.get(seq) ?? -1];
    const answer = answered?.kind === 'sent' ? answered : null;
    const until = answer?.at ?? duration;
    held.push({
      request: seq,
      host: arrival.to,
      from,
      answer: answer?.seq ?? null,
      duration: until - arrival.at,
    });
  }
  return inColumns(held.sort((a, b) => a.from - b.from));
});

function inColumns(held: readonly Omit<HeldRequest, 'column'>[]): readonly HeldRequest[] {
  /** By host: the `seq` that ends what stands in each column. */
  const endsOf = new Map<string, number[]>();
  return held.map((one) => {
    const ends = endsOf.get(one.host) ?? [];
    endsOf.set(one.host, ends);
    const free = ends.findIndex((end) => end <= one.from);
    const column = Math.min(free < 0 ? ends.length : free, COLUMNS - 1);
    ends[column] = Math.max(ends[column] ?? 0, one.answer ?? Infinity);
    return { ...one, column };
  });
}
