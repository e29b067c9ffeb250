import { expect, it } from 'vitest';
import type { ChatMessage } from '../../../../shared/chat-protocol';
import { cursorOf, hasHole, withMessages } from './room-log';

const message = (seq: number, text = `text ${seq}`): ChatMessage => ({
  room: 'lobby',
  seq,
  id: `id ${seq}`,
  author: 'Ada',
  text,
  at: seq,
  node: 'n1',
});
const log = (...seqs: number[]) =>
  withMessages(
    [],
    seqs.map((seq) => message(seq)),
  );

it('keeps the order of the room, and every message once', () => {
  const seqs = withMessages(log(5, 3), [message(4), message(5), message(2)]).map(({ seq }) => seq);
  expect(seqs).toEqual([2, 3, 4, 5]);
});

it.each([
  [[], undefined, false],
  [[7], 7, false],
  [[7, 8, 9], 9, false],
  [[7, 9], 7, true],
  [[7, 8, 10, 11], 8, true],
])('knows %j up to %s', (seqs, cursor, hole) => {
  expect(cursorOf(log(...seqs))).toBe(cursor);
  expect(hasHole(log(...seqs))).toBe(hole);
});
