import * as v from 'valibot';

/** What the client and the server of the chat say to each other: the shapes, their limits, and the events. */

/** Characters of a name, a room and a message; messages in one answer. */
export const LIMITS = { name: 24, room: 24, text: 500, page: 50 } as const;

/** Why a request is refused: `Refusal.error`. */
export type ChatError =
  | 'NAME_INVALID'
  | 'ROOM_INVALID'
  | 'TEXT_EMPTY'
  | 'TEXT_TOO_LONG'
  | 'ID_INVALID'
  | 'CURSOR_INVALID'
  | 'REQUEST_INVALID'
  | 'STORE_FAILED';

const code = (error: ChatError): ChatError => error;

/** A name as others see it: letters and digits of any script, blanks and `. _ -` between them. */
export const NAME = v.pipe(
  v.string(code('NAME_INVALID')),
  v.trim(),
  v.maxLength(LIMITS.name, code('NAME_INVALID')),
  v.regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}.])?$/u, code('NAME_INVALID')),
);

/** A room: small letters, digits and `-`, so that it goes into a link as it is. */
export const ROOM = v.pipe(
  v.string(code('ROOM_INVALID')),
  v.maxLength(LIMITS.room, code('ROOM_INVALID')),
  v.regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, code('ROOM_INVALID')),
);

const TEXT = v.pipe(
  v.string(code('TEXT_EMPTY')),
  v.trim(),
  v.nonEmpty(code('TEXT_EMPTY')),
  v.maxLength(LIMITS.text, code('TEXT_TOO_LONG')),
);

const SEQ = v.pipe(
  v.number(code('CURSOR_INVALID')),
  v.safeInteger(code('CURSOR_INVALID')),
  v.minValue(0, code('CURSOR_INVALID')),
);

const ID = v.pipe(v.string(code('ID_INVALID')), v.uuid(code('ID_INVALID')));

/** One message as it is kept. The numbers of a room have no holes: who has 4 and 6 has missed 5. */
export const MESSAGE = v.object({
  room: ROOM,
  seq: SEQ,
  id: ID,
  author: NAME,
  text: TEXT,
  /** Milliseconds since 1970, by the clock of the node. */
  at: v.number(),
  /** The node that took it. */
  node: v.string(),
});
export type ChatMessage = v.InferOutput<typeof MESSAGE>;

/** What a client may ask, by event. Whatever does not fit is refused with a `ChatError`. */
export const REQUESTS = {
  /** `after`: the last number that the client knows without a hole; without it, the latest messages are answered. */
  join: v.object({ room: ROOM, after: v.optional(SEQ) }, code('REQUEST_INVALID')),
  leave: v.object({ room: ROOM }, code('REQUEST_INVALID')),
  /** `id` is made once for a message, however often it is sent: it is stored once. */
  say: v.object({ room: ROOM, id: ID, text: TEXT }, code('REQUEST_INVALID')),
  history: v.object(
    { room: ROOM, before: v.optional(SEQ), after: v.optional(SEQ) },
    code('REQUEST_INVALID'),
  ),
  rooms: v.object(
    {
      startsWith: v.pipe(
        v.string(code('REQUEST_INVALID')),
        v.maxLength(LIMITS.room, code('REQUEST_INVALID')),
      ),
    },
    code('REQUEST_INVALID'),
  ),
} as const;
export type Request<Name extends keyof typeof REQUESTS> = v.InferInput<(typeof REQUESTS)[Name]>;

/** A part of a room's history, the oldest message first. */
export interface Page {
  readonly messages: readonly ChatMessage[];
  /** Whether there are more in the direction that was asked for: newer ones with `after`, else older ones. */
  readonly more: boolean;
}

export interface RoomSummary {
  readonly room: string;
  /** How many messages were ever said in it. */
  readonly messages: number;
}

/** Somebody who is in a room, once for each window. */
export interface Person {
  readonly name: string;
  /** The node that serves this window. */
  readonly node: string;
}

export interface Refusal {
  readonly ok: false;
  readonly error: ChatError;
}
export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;
type Reply<T> = (answer: Answer<T>) => void;

/** Events of the server. */
export interface ServerEvents {
  /** First thing on every connection: which node it is. */
  welcome: (server: { node: string }) => void;
  message: (message: ChatMessage) => void;
  here: (room: { room: string; people: readonly Person[] }) => void;
}

/** Events of the client. Every one is answered. */
export interface ClientEvents {
  join: (request: Request<'join'>, answer: Reply<Page>) => void;
  leave: (request: Request<'leave'>, answer: Reply<null>) => void;
  say: (request: Request<'say'>, answer: Reply<ChatMessage>) => void;
  history: (request: Request<'history'>, answer: Reply<Page>) => void;
  rooms: (request: Request<'rooms'>, answer: Reply<readonly RoomSummary[]>) => void;
}
