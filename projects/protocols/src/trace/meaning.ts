/** A name and a value out of a message, e.g. `pingInterval` and `25000`. */
export interface MeaningField {
  readonly name: string;
  readonly value: string;
  /** What the value is for, or its unit, in a few words. */
  readonly note?: string;
}

/** One protocol's view of an entry. */
export interface MeaningLayer {
  readonly protocol:
    | ('TCP' | 'HTTP/1.1' | 'Content-Encoding' | 'WebSocket' | 'Redis')
    | ('Engine.IO' | 'Socket.IO' | 'program');
  /** This layer's own words: a start line, a packet as on the wire. Cut with `…` when long. */
  readonly text: string;
  readonly fields: readonly MeaningField[];
}

/** What an entry of a recording means. */
export interface Meaning {
  /** One line of at most 60 characters, e.g. `200 · Engine.IO open`. */
  readonly headline: string;
  /** From the outside in. A polling body with several packets has several Engine.IO and Socket.IO layers. */
  readonly layers: readonly MeaningLayer[];
}

/** Characters of a headline. */
export const MAX_HEADLINE = 60;

/** Layers of one meaning; packets beyond are counted, not shown. */
export const MAX_LAYERS = 64;

/** Bytes of a body or payload up to which it is taken apart: rows are drawn many times a second. */
export const MAX_DISSECTED = 64 * 1024;

/** Bytes that may come out of a compressed body. */
export const MAX_INFLATED = 16 * MAX_DISSECTED;
