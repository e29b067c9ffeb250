import type { RoomSummary } from '../../../../shared/chat-protocol';
import { WORDS } from '../words';

/** One room to go to. */
export interface RoomView {
  readonly room: string;
  readonly isCurrent: boolean;
  /** How many messages it has, in words. */
  readonly count: string;
}

/**
 * The rooms that were found, by name. The one that the reader is in counts as far as he has read.
 *
 * @param current - His room; shown even if nothing was ever said in it.
 * @param latest - The number of its latest message; 0 without one.
 */
export function toRoomViews(
  found: readonly RoomSummary[],
  current: string,
  latest: number,
): RoomView[] {
  const counts = new Map(found.map(({ room, messages }) => [room, messages]));
  counts.set(current, Math.max(latest, counts.get(current) ?? 0));
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([room, messages]) => ({
      room,
      isCurrent: room === current,
      count: WORDS.count(messages),
    }));
}
