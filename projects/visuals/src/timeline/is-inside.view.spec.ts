import type { Recording, TraceEntry } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { climbingRecording } from '../fixtures/climbing-recording';
import { createSequenceLayout } from '../sequence/sequence-layout';
import { ROOMY } from '../sequence/place-entries';
import { logRows } from '../wire-log/wire-log.view';

const plain = climbingRecording();

/** The same recording with three calls of an object before every entry. */
function withCalls({ entries, ...recording }: Recording): Recording {
  const shifted = (seq: number): number => seq * 4 + 3;
  const call = { kind: 'call', layer: 'socket.io', direction: 'local', connection: null } as const;
  const all = entries.flatMap((entry): TraceEntry[] => [
    ...[0, 1, 2].map((index) => ({
      ...entry,
      ...call,
      seq: entry.seq * 4 + index,
      cause: null,
      answers: null,
    })),
    {
      ...entry,
      seq: shifted(entry.seq),
      cause: entry.cause && { ...entry.cause, seq: shifted(entry.cause.seq) },
      answers: entry.answers === null ? null : shifted(entry.answers),
    },
  ]);
  return { ...recording, entries: all };
}

it('keeps what goes on inside the libraries out of the picture and the log of the wire', () => {
  const seen = withCalls(plain);
  expect(logRows(seen)).toEqual(logRows(plain).map((seq) => seq * 4 + 3));
  const [one, other] = [createSequenceLayout(plain, ROOMY), createSequenceLayout(seen, ROOMY)];
  expect(other.height).toBe(one.height);
  expect(other.marks.all).toHaveLength(one.marks.all.length);
});
