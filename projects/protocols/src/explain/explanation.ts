import type { Dissection } from '../field/field.js';

/** How the text that somebody pasted was read; `bytes` and `capture` where it was a file of bytes. */
export type InputForm =
  | 'text'
  | 'hex'
  | 'dump'
  | 'base64'
  | 'list'
  | 'escapes'
  | 'percent'
  | 'curl'
  | 'curl -v'
  | 'debug log'
  | 'access log'
  | 'lines'
  | 'har'
  | 'bytes'
  | 'capture';

/** What it may be. */
export type InputKind =
  | 'HTTP archive'
  | 'HTTP request'
  | 'HTTP response'
  | 'WebSocket frames'
  | 'WebSocket address'
  | 'Sec-WebSocket-Key'
  | 'Engine.IO payload'
  | 'Engine.IO 3 payload'
  | 'Socket.IO packet'
  | 'event stream'
  /** Several of these, one after the other. */
  | 'messages'
  /** What TCP connections carry, each direction for itself. */
  | 'connections';

/** One reading of an input. */
export interface Guess {
  readonly form: InputForm;
  readonly kind: InputKind;
  /** 0 to 1: how well the input fits. Below 0.5 something is wrong with it. */
  readonly likelihood: number;
  /** What the positions of the tree count in. */
  readonly bytes: Uint8Array;
  readonly dissection: Dissection;
}

/** What an input is taken for. */
export interface Explanation {
  /** `null` when nothing fits. */
  readonly best: Guess | null;
  /** Other readings, the better ones first. */
  readonly alternatives: readonly Guess[];
}
