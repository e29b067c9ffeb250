import type { ChatMessage } from '../../../../shared/chat-protocol';
import { WORDS } from '../words';
import type { RoomLog } from './room-log';

/** A message on its way to the server. */
export interface Outgoing {
  readonly id: string;
  readonly room: string;
  readonly text: string;
  /** Why it was not taken, in words; undefined while it is on its way. */
  readonly problem?: string | undefined;
}

/** One line of a room as it is shown. */
export interface MessageView {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly isOwn: boolean;
  /** Time of the day; empty while it is on its way. */
  readonly time: string;
  /** The same for machines; undefined while it is on its way. */
  readonly dateTime: string | undefined;
  /** By which node it came, or how far it is. */
  readonly note: string;
  readonly state: 'kept' | 'sending' | 'failed';
}

export interface RoomMoment {
  readonly room: string;
  readonly log: RoomLog;
  readonly outbox: readonly Outgoing[];
  /** Name of who looks. */
  readonly me: string;
  /** The node that serves this window. */
  readonly node: string | undefined;
  readonly isConnected: boolean;
}

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What a room shows: what was kept, then what is on its way. */
export function toMessageViews({
  room,
  log,
  outbox,
  me,
  node,
  isConnected,
}: RoomMoment): MessageView[] {
  const kept = new Set(log.map(({ id }) => id));
  return [
    ...log.map((message) => keptView(message, me, node)),
    ...outbox
      .filter((outgoing) => outgoing.room === room && !kept.has(outgoing.id))
      .map(({ id, text, problem }): MessageView => {
        const way = isConnected ? WORDS.sending : WORDS.waiting;
        return {
          id,
          text,
          author: me,
          isOwn: true,
          time: '',
          dateTime: undefined,
          note: problem === undefined ? way : WORDS.notSent(problem),
          state: problem === undefined ? 'sending' : 'failed',
        };
      }),
  ];
}

function keptView(message: ChatMessage, me: string, node: string | undefined): MessageView {
  const { id, author, text, at } = message;
  return {
    id,
    author,
    text,
    isOwn: author === me,
    state: 'kept',
    time: TIME.format(at),
    dateTime: new Date(at).toISOString(),
    note: WORDS.way(message.node, node),
  };
}
