/**
 * Which part of the stack an entry belongs to. `tcp` entries carry no bytes (segments are not modelled), `http` and
 * `websocket` entries carry exactly the bytes on the wire, so do those of `redis`, `program` entries are what the two programs said or did.
 * `engine.io` and `socket.io` entries tell what went on inside the objects of these libraries.
 */
export type TraceLayer =
  'tcp' | 'http' | 'websocket' | 'redis' | 'engine.io' | 'socket.io' | 'program';

/**
 * What happened.
 *
 * - `start`: a program began; `text` is `starts` and its name. What it did at once, and what its timers did, has this entry
 *   as its cause.
 * - `sent` and `received`: the two ends of one message; `received.cause.seq` is the `seq` of its `sent`.
 * - `lost`: the message will never arrive; `cause.seq` is its `sent`.
 * - `note`: a program said something through `log`.
 * - `error`: a program threw; `text` is the message, `stack` the stack.
 * - `intervention`: somebody changed the network or a setting at this moment.
 * - `call`: an object of a library was called; `object` says which one and what it was like before. What it did in turn,
 *   bytes included, has this entry as its cause.
 * - `state`: the call named by `cause.seq` is over and has changed its object; `object.state` is what it is like now.
 * - `timer`: an object of a library, or a program, has set a timer or cleared it, or it has fired; `object` says whose it is,
 *   `object.method` what set it and `object.state` which one and what happened to it (`TimerChange`).
 */
export type TraceKind =
  | ('start' | 'sent' | 'received' | 'lost' | 'note' | 'error' | 'intervention')
  | ('call' | 'state' | 'timer');

/** Which way something goes; `local` for what happens on one host. */
export type TraceDirection = 'client-to-server' | 'server-to-client' | 'local';

/** Why an entry came to be. */
export interface TraceCause {
  /** The entry that led to this one. */
  readonly seq: number;
  /** Virtual milliseconds of the timer that stood in between; `null` when the effect was immediate. */
  readonly timer: number | null;
}

/** A value of an object's state: small, plain, readable. Lists and maps of lists hold names, e.g. rooms and who is in them. */
export type TraceValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Readonly<Record<string, readonly string[]>>;

/** An object of a library, as one moment found it. */
export interface TraceObject {
  /** npm package that its class comes from, e.g. `engine.io`. */
  readonly package: string;
  /** Name of the class, e.g. `Socket`. */
  readonly class: string;
  /** Which one: a session id, the name of a namespace, or a number in the order of appearance. Unique within the class on a host. */
  readonly id: string;
  /** The method that was called. */
  readonly method: string;
  /** The parts of it that explain what it does next, by the library's own names. */
  readonly state: Readonly<Record<string, TraceValue>>;
}

/** One line of a recording. Plain data: it survives `structuredClone`, a Worker port and JSON (bytes as Base64). */
export interface TraceEntry {
  /** Position in the recording, counted from 0. */
  readonly seq: number;
  /** Virtual milliseconds since the start of the run. */
  readonly at: number;
  readonly kind: TraceKind;
  readonly layer: TraceLayer;
  readonly direction: TraceDirection;
  /** Host that sent it (or where it happened), e.g. `client`. */
  readonly from: string;
  /** Host it goes to; the same as `from` for local entries. */
  readonly to: string;
  /** Number of the TCP connection, counted from 1; `null` for local entries. */
  readonly connection: number | null;
  /** Exactly the bytes on the wire: one HTTP message or one WebSocket frame (still masked). Empty for other layers. */
  readonly bytes: Uint8Array;
  /**
   * Words for entries without bytes: `SYN`, `SYN-ACK`, `FIN`, a note, an error message. Empty for wire entries, but for those of a
   * stream of HTTP/2: their bytes are the HTTP/1.1 text of the message, and this is `stream 1`.
   */
  readonly text: string;
  /** Stack of an error as the engine printed it; differs between engines, so it is no part of a recording's digest. */
  readonly stack?: string;
  /** On `call` and `state` entries. */
  readonly object?: TraceObject;
  /** `null` only for what the scenario itself started: programs, and the steps of its script. */
  readonly cause: TraceCause | null;
  /** On an HTTP response: `seq` of the `sent` entry of the request that it answers. */
  readonly answers: number | null;
}

/** Everything that happened in one run. */
export interface Recording {
  readonly version: 1;
  /** The scenario's id. */
  readonly scenario: string;
  readonly seed: number;
  /** Virtual milliseconds that the run covers. */
  readonly duration: number;
  readonly entries: readonly TraceEntry[];
  /** Whether the recorder's limit cut the run short. */
  readonly truncated: boolean;
}
