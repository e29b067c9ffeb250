import { BOARD_PLACES } from '@wirelight/simulator';
import { expect, it } from 'vitest';
import { BOARD_ROOMS, placeOf, placesOf } from './board-place';

it('knows a place for every move on the board, and no other', () => {
  const subsets = (rooms: readonly string[]): string[][] =>
    rooms.reduce<string[][]>((all, room) => [...all, ...all.map((some) => [...some, room])], [[]]);
  const places = Object.entries(BOARD_ROOMS).flatMap(([namespace, rooms]) =>
    subsets(rooms).map((some) => placeOf({ namespace, rooms: some })),
  );
  expect(places.sort()).toEqual([...BOARD_PLACES].sort());
});

it('reads every place back, and takes no other setting for one', () => {
  const settings = Object.fromEntries(BOARD_PLACES.map((place, index) => [`p${index}`, place]));
  const places = placesOf({ form: 'io.emit', latency: 20, ...settings });
  expect(places.map(({ who }) => who)).toEqual(Object.keys(settings));
  expect(places.map((place) => placeOf(place))).toEqual([...BOARD_PLACES]);
});
