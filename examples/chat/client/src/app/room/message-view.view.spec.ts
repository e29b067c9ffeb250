import { expect, it } from 'vitest';
import type { ChatMessage } from '../../../../shared/chat-protocol';
import { toMessageViews, type RoomMoment } from './message-view';

const AT = new Date(2026, 0, 2, 9, 5).getTime();
const message: ChatMessage = {
  room: 'lobby',
  seq: 1,
  id: 'a',
  author: 'Ada',
  text: 'hello',
  at: AT,
  node: 'n2',
};
const moment: RoomMoment = {
  room: 'lobby',
  log: [message],
  outbox: [],
  me: 'Grace',
  node: 'n1',
  isConnected: true,
};

it('says by which node a message came, and over which it was brought', () => {
  expect(toMessageViews(moment)).toEqual([
    {
      id: 'a',
      author: 'Ada',
      text: 'hello',
      isOwn: false,
      time: '09:05',
      dateTime: new Date(AT).toISOString(),
      note: 'by n2, over to n1',
      state: 'kept',
    },
  ]);
  expect(toMessageViews({ ...moment, node: 'n2' })[0]?.note).toBe('by n2');
  expect(toMessageViews({ ...moment, me: 'Ada' })[0]?.isOwn).toBe(true);
});

it('shows what is on its way behind the rest, until it is kept', () => {
  const outbox = [
    { id: 'a', room: 'lobby', text: 'hello' },
    { id: 'b', room: 'lobby', text: 'second' },
    { id: 'c', room: 'lobby', text: 'third', problem: 'no answer' },
    { id: 'd', room: 'kitchen', text: 'elsewhere' },
  ];
  const short = (views: ReturnType<typeof toMessageViews>) =>
    views.map(({ id, note, state }) => `${id} ${state}: ${note}`);
  expect(short(toMessageViews({ ...moment, outbox }))).toEqual([
    'a kept: by n2, over to n1',
    'b sending: sending',
    'c failed: not sent: no answer',
  ]);
  expect(short(toMessageViews({ ...moment, outbox, isConnected: false }))[1]).toBe(
    'b sending: waits for the connection',
  );
});
