/** One WebSocket frame. @source RFC 6455, section 5.2 */
export interface Frame {
  /** Whether it is the last fragment of its message. */
  readonly fin: boolean;
  readonly rsv1: boolean;
  readonly rsv2: boolean;
  readonly rsv3: boolean;
  /** 0-15, see `OPCODE`. */
  readonly opcode: number;
  /** The four bytes that the payload is masked with on the wire; `null` for a frame that is not masked. */
  readonly maskingKey: Uint8Array | null;
  /** The payload as it is meant, unmasked. */
  readonly payload: Uint8Array;
}

/** A frame as it came in. */
export interface DecodedFrame extends Frame {
  /** The whole frame as on the wire. May be a view of what was pushed, or made anew: do not write to it. */
  readonly bytes: Uint8Array;
  /** How many they are. */
  readonly size: number;
}
