import { BOARD_PLACES } from '@wirelight/simulator';
import type { BoardMove } from '@wirelight/visuals';

/** The rooms of the board, by namespace. */
export const BOARD_ROOMS = { '/': ['r1', 'r2'], '/orders': ['r1'] } as const;

/** The place of the scenario's settings that somebody was moved to, e.g. `r1 and r2` or `/orders, r1`. */
export function placeOf({ namespace, rooms }: Omit<BoardMove, 'who'>): string {
  const inRooms = rooms.join(' and ');
  if (namespace === '/') return inRooms === '' ? BOARD_PLACES[0] : inRooms;
  return inRooms === '' ? namespace : `${namespace}, ${inRooms}`;
}
