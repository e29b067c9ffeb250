import { expect, it } from 'vitest';
import { toRoomViews } from './room-view';

it('shows the rooms by name, the current one with what was just said', () => {
  const found = [
    { room: 'attic', messages: 1 },
    { room: 'lobby', messages: 3 },
  ];
  expect(toRoomViews(found, 'lobby', 5)).toEqual([
    { room: 'attic', isCurrent: false, count: '1 message' },
    { room: 'lobby', isCurrent: true, count: '5 messages' },
  ]);
  expect(toRoomViews(found, 'kitchen', 0).map(({ room }) => room)).toEqual([
    'attic',
    'kitchen',
    'lobby',
  ]);
});
