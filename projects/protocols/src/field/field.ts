import type { ProtocolError } from '../protocol-error.js';

/** Bits of one byte, as the figures of the RFCs count them: 0 is the most significant. */
export interface BitRange {
  /** 0-7, in the byte at the field's `start`. */
  readonly first: number;
  /** 1-8. */
  readonly count: number;
}

/** Bytes that a field means, where they are not those of the wire. */
export interface FieldContent {
  readonly bytes: Uint8Array;
  /**
   * Whether its byte `n` stands at `start + n` of the wire (a payload without its mask). Otherwise the positions of the
   * children count from the start of these bytes (Base64, deflate, chunks).
   */
  readonly aligned: boolean;
}

/** A piece of a message: where it stands, what is there and what that means. */
export interface Field {
  /** The word of the specification, e.g. `opcode` or `Sec-WebSocket-Key`. */
  readonly name: string;
  /** First byte, counted from the start of the dissected bytes. */
  readonly start: number;
  /** Byte after the last one. */
  readonly end: number;
  /** `null` for a field of whole bytes. */
  readonly bits: BitRange | null;
  /** As on the wire: a number, a piece of text, a flag; `null` where the children say it. */
  readonly value: string | number | boolean | null;
  /** One sentence for people; empty where the name says all. */
  readonly meaning: string;
  /** Document and section. */
  readonly source: string;
  readonly children: readonly Field[];
  readonly content?: FieldContent;
}

/** What taking a message apart gives: the tree as far as the bytes go, and the rule that they break. */
export interface Dissection {
  readonly field: Field;
  /** `null` when the bytes are good; the same as that of the decoder for them. */
  readonly error: ProtocolError | null;
  /** Bytes that the message took; what follows belongs to the next one. */
  readonly length: number;
}
