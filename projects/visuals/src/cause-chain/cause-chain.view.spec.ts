import { expect, it } from 'vitest';
import { RecordingBuilder } from '../fixtures/recording-builder';
import { textFrame } from '../fixtures/wire-bytes';
import { toCauseChain } from './cause-chain.view';

/** A ping of a timer, its pong, and what the server made of it. */
function chain() {
  const run = new RecordingBuilder();
  const first = run.message(0, 'websocket', 'server', textFrame('2', false));
  const of = first.received ?? {};
  const answer = run.message(40, 'websocket', 'client', textFrame('3', true), {
    cause: { of, timer: null },
  });
  run.message(340, 'websocket', 'server', textFrame('2', false), {
    cause: { of: answer.received ?? {}, timer: 260 },
  });
  return run.build();
}

it('goes back to the first cause, with what lay between', () => {
  const recording = chain();
  const last = recording.entries.filter(({ kind }) => kind === 'sent').at(-1)!.seq;
  const { links, hidden } = toCauseChain(recording, last)!;
  expect(hidden).toBe(0);
  expect(links.at(-1)?.where).toBe('WebSocket, client, at 380 ms');
  expect(links.map(({ seq, after, role }) => [seq, after, role])).toEqual([
    [0, '', 'cause'],
    [1, '40 ms on the wire', 'cause'],
    [2, 'at once', 'cause'],
    [3, '40 ms on the wire', 'cause'],
    [4, 'a timer of 260 ms', 'here'],
    [5, '40 ms on the wire', 'effect'],
  ]);
});

it('leaves out what is in the middle of a long chain', () => {
  const { entries, ...rest } = chain();
  const [one] = entries;
  const many = Array.from({ length: 40 }, (_, seq) => ({
    ...one!,
    seq,
    at: seq,
    kind: 'note' as const,
    layer: 'program' as const,
    cause: seq === 0 ? null : { seq: seq - 1, timer: null },
  }));
  const { links, hidden } = toCauseChain({ ...rest, entries: many }, 39)!;
  expect(hidden).toBe(27);
  expect(links.map(({ seq }) => seq)).toEqual([0, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
});

it('has nothing to say about an entry that is not there', () => {
  expect(toCauseChain(chain(), 99)).toBeNull();
});
