import type { SettingValues } from '@wirelight/simulator';
import { BOARD_PLACES } from '@wirelight/simulator/scenarios/room-board/forms';
import type { BoardMove } from '@wirelight/visuals/room-board';

/** The rooms of the board, by namespace. */
export const BOARD_ROOMS = { '/': ['r1', 'r2'], '/orders': ['r1'] } as const;

/** The place of the scenario's settings that somebody was moved to, e.g. `r1 and r2` or `/orders, r1`. */
export function placeOf({ namespace, rooms }: Omit<BoardMove, 'who'>): string {
  const inRooms = rooms.join(' and ');
  if (namespace === '/') return inRooms === '' ? BOARD_PLACES[0] : inRooms;
  return inRooms === '' ? namespace : `${namespace}, ${inRooms}`;
}

/** Where the scenario's settings put everybody; settings that are no place are nobody's. */
export function placesOf(settings: SettingValues): readonly BoardMove[] {
  const places: readonly unknown[] = BOARD_PLACES;
  return Object.entries(settings)
    .filter(([, value]) => places.includes(value))
    .map(([who, value]) => {
      const [first = '', ...others] = String(value).split(', ');
      const namespace = first.startsWith('/') ? first : '/';
      const rooms = first.startsWith('/') ? others : first.split(' and ');
      return { who, namespace, rooms: first === BOARD_PLACES[0] ? [] : rooms };
    });
}
