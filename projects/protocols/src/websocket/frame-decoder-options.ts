/** Rules of a `FrameDecoder`. */
export interface FrameDecoderOptions {
  /** Bytes that one payload may have; default 100 MiB, as in `ws`. */
  readonly maxPayload?: number;
  /** Whether frames must be masked: `true` on a server, `false` on a client; without it both are fine. */
  readonly masked?: boolean;
  /** Whether permessage-deflate was agreed on, so that RSV1 may be set. Default false. @source RFC 7692, section 6 */
  readonly permessageDeflate?: boolean;
  /** Whether a length may be longer than it needs to be, as in `ws`. Default false, as the RFC demands. */
  readonly longLengths?: boolean;
  /**
   * Whether it may take masks off in the chunks themselves, as `ws` does: for a caller that has no other use of them.
   * Default false.
   */
  readonly mayOverwrite?: boolean;
}
