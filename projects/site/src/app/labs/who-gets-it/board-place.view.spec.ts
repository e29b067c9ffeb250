import { BOARD_PLACES } from '@wirelight/simulator';
import { expect, it } from 'vitest';
import { BOARD_ROOMS, placeOf } from './board-place';

it('knows a place for every move on the board, and no other', () => {
  const subsets = (rooms: readonly string[]): string[][] =>
    rooms.reduce<string[][]>((all, room) => [...all, ...all.map((some) => [...some, room])], [[]]);
  const places = Object.entries(BOARD_ROOMS).flatMap(([namespace, rooms]) =>
    subsets(rooms).map((some) => placeOf({ namespace, rooms: some })),
  );
  expect(places.sort()).toEqual([...BOARD_PLACES].sort());
});
