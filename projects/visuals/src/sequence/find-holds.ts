import type { Recording } from '@wirelight/protocols';
import { heldRequestsOf, type HeldRequest } from './held-requests';
import type { Span } from './span-index';

/** A held request and where it stands. */
export interface Hold extends Span, HeldRequest {}

/**
 * Finds the requests that were held, and where they stand.
 *
 * @param place - Display units by `seq`, increasing.
 * @param end - Display units of the end of the run, for requests without an answer.
 * @returns Sorted by `top`.
 */
export function findHolds(
  recording: Recording,
  place: (seq: number) => number,
  end: number,
): readonly Hold[] {
  return heldRequestsOf(recording).map((held) => ({
    ...held,
    top: place(held.from),
    bottom: held.answer === null ? end : place(held.answer),
  }));
}
