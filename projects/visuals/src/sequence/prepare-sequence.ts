import type { Recording } from '@wirelight/protocols';
import { headlineOf } from '../meaning/headline-of';
import { answersOf } from '../timeline/answers';
import { flightsOf } from '../timeline/flights';
import { createTimeScale } from '../timeline/time-scale';
import { heldRequestsOf } from './held-requests';
import { findLanes } from './lanes';
import { placeEntries, ROOMY } from './place-entries';
import { roomyLayoutOf } from './sequence-layout';

/** Entries at the end whose words are found: more than a tall picture has in sight. */
const LAST = 80;

/** What a sequence is drawn from, in the order in which one needs the other; each goes through the recording once. */
const PARTS: readonly ((recording: Recording) => unknown)[] = [
  flightsOf,
  answersOf,
  createTimeScale,
  (recording) => placeEntries(recording, ROOMY),
  findLanes,
  heldRequestsOf,
  roomyLayoutOf,
  sayLast,
];

function sayLast(recording: Recording): void {
  for (const { seq, kind } of recording.entries.slice(-LAST)) {
    if (kind === 'sent') headlineOf(recording, seq);
  }
}

/**
 * Computes what the end of a recording is drawn from as a sequence, a part at each step, so that the page can answer between
 * them. Who does not prepare a recording gets the same, all at once when it is first drawn.
 */
export function* prepareSequence(recording: Recording): Generator<undefined, void> {
  for (const part of PARTS) {
    part(recording);
    yield;
  }
}
