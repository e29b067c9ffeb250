import type { ConnectionState } from '@wirelight/angular';
import type { ChatError } from '../../../shared/chat-protocol';

/** Every word of the page, so that another language is another object. */
export const WORDS = {
  title: 'Rooms',
  intro:
    'A chat that several servers serve at once. Open it in a second window, and talk across them.',
  name: 'Your name',
  room: 'Room',
  enter: 'Enter',
  leave: 'Leave',
  say: (room: string) => `Message to ${room}`,
  send: 'Send',
  messages: (room: string) => `Messages in ${room}`,
  empty: 'Nobody has said anything here yet.',
  earlier: 'Earlier messages',
  here: 'Here',
  rooms: 'Rooms',
  goTo: 'Go to a room',
  go: 'Go',
  count: (messages: number) => (messages === 1 ? '1 message' : `${messages} messages`),
  person: (name: string, node: string, isMe: boolean) =>
    `${name}${isMe ? ' (you)' : ''}, on ${node}`,
  sending: 'sending',
  waiting: 'waits for the connection',
  notSent: (why: string) => `not sent: ${why}`,
  again: 'Try again',
  discard: 'Discard',
  /** How a message came: by which node it was taken, and, where that is another one, by which it was brought. */
  way: (from: string, to: string | undefined) =>
    to === undefined || to === from ? `by ${from}` : `by ${from}, over to ${to}`,
  nodes: (nodes: readonly string[]) => `Your nodes so far: ${nodes.join(', then ')}.`,
  noAnswer: 'no answer',
  error: {
    NAME_INVALID: 'A name is made of 1 to 24 letters, digits, blanks, full stops and hyphens.',
    ROOM_INVALID: 'A room is made of 1 to 24 small letters, digits and hyphens.',
    TEXT_EMPTY: 'there is nothing in it',
    TEXT_TOO_LONG: 'it is longer than 500 characters',
    ID_INVALID: 'its id is not accepted',
    CURSOR_INVALID: 'the place in the history is not accepted',
    REQUEST_INVALID: 'the server does not understand it',
    STORE_FAILED: 'the server could not keep it',
  } satisfies Record<ChatError, string>,
} as const;

const TRANSPORTS: Readonly<Record<string, string>> = {
  polling: 'long polling',
  websocket: 'WebSocket',
  webtransport: 'WebTransport',
};

/**
 * The connection in words.
 *
 * @param node - The node that answered last.
 */
export function connectionInWords(state: ConnectionState, node: string | undefined): string {
  switch (state.status) {
    case 'connected': {
      const to = node === undefined ? '' : ` to ${node}`;
      const given = state.recovered ? ' Your session was given back, with what you missed.' : '';
      return `Connected${to} over ${TRANSPORTS[state.transport] ?? state.transport}.${given}`;
    }
    case 'reconnecting':
      return `The connection is lost. Trying again, attempt ${state.attempt}.`;
    case 'disconnected':
      return state.willRetry ? 'The connection is lost.' : 'Not connected.';
    case 'refused':
      return `The server refuses: ${refusalInWords(state.error.message)}`;
    case 'failed':
      return 'No server could be reached.';
    default:
      return 'Connecting …';
  }
}

/** @param code - What the server said; perhaps one of ours. */
export function refusalInWords(code: string): string {
  return Object.hasOwn(WORDS.error, code) ? WORDS.error[code as ChatError] : code;
}
