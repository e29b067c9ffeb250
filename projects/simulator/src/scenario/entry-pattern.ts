import type { TraceDirection, TraceKind, TraceLayer } from '@wirelight/protocols';

/** Which texts are meant. All that is given must hold. Plain text, no regular expressions: it may come out of a link. */
export interface TextPattern {
  readonly is?: string;
  readonly starts?: string;
  readonly ends?: string;
  /** All of these. */
  readonly contains?: string | readonly string[];
  /** None of these. */
  readonly lacks?: string | readonly string[];
}

/** Which entries of a recording are meant. All that is given must hold; `{}` is every entry. */
export interface EntryPattern {
  /** Default `sent` for a pattern that names `head`, `body`, `layer` `tcp`, `http` or `websocket`; else any. */
  readonly kind?: TraceKind;
  readonly layer?: TraceLayer;
  readonly direction?: TraceDirection;
  /** A host, or the `name` of a host with a `count`. */
  readonly from?: string;
  readonly to?: string;
  readonly connection?: number;
  /** Start line and header fields of an HTTP message, without the empty line. */
  readonly head?: TextPattern;
  /** Body of an HTTP message, or the unmasked payload of a frame. */
  readonly body?: TextPattern;
  /** Words of an entry without bytes: `SYN`, a note, an error. */
  readonly text?: TextPattern;
  /** Package, class and id of the object of a `call` or a `state`, e.g. `socket.io-adapter Adapter /orders`. */
  readonly object?: TextPattern;
  /** Opcode of the frame, e.g. 8 for a Close. */
  readonly opcode?: number;
  /** Virtual milliseconds of the timer that led to it. */
  readonly timer?: number;
}
