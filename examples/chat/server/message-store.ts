import type { ChatMessage, Page, RoomSummary } from '../shared/chat-protocol.ts';

/** A message before it has its number. */
export type Draft = Omit<ChatMessage, 'seq'>;

/** Which part of a history: after a number, before one, or, with neither, the end. */
export interface Part {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  /** At most so many. */
  readonly limit: number;
}

/** Where the messages are kept. All that the nodes need of a database; another one is another class with these members. */
export interface MessageStore {
  /**
   * Keeps a message under the next number of its room. One whose `id` the room has already is not kept again.
   *
   * @returns The message as it is kept: the first one with this `id`.
   */
  append(draft: Draft): Promise<ChatMessage>;
  /** A part of a room's history, oldest first. */
  history(room: string, part: Part): Promise<Page>;
  /** Rooms whose name starts so, by name, at most 50. */
  rooms(startsWith: string): Promise<readonly RoomSummary[]>;
  close(): Promise<void>;
}
