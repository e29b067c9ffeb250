import type { ChatMessage } from '../../../../shared/chat-protocol';

/** Messages of one room: by their numbers, each once. */
export type RoomLog = readonly ChatMessage[];

/** Adds messages, in whatever order and however often they came. */
export function withMessages(log: RoomLog, messages: readonly ChatMessage[]): RoomLog {
  const bySeq = new Map([...log, ...messages].map((message) => [message.seq, message]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/**
 * The last number up to which nothing is missing; undefined for an empty log. From there on is asked after a lost connection:
 * asking from the last message on would miss one of another node that is still on its way.
 */
export function cursorOf(log: RoomLog): number | undefined {
  const gap = log.findIndex(({ seq }, index) => index > 0 && seq !== log[index - 1]!.seq + 1);
  return log.at(gap === -1 ? -1 : gap - 1)?.seq;
}

/** Whether a message is missing between others. */
export function hasHole(log: RoomLog): boolean {
  return cursorOf(log) !== log.at(-1)?.seq;
}
