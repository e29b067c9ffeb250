import type { ProtocolErrorCode } from '../protocol-error.js';

/** One rule of the opening handshake and whether a message keeps it. */
export interface HandshakeCheck {
  /** The header field or part that it looks at. */
  readonly name: string;
  /** Code of the error for it; its sentence is in `PROTOCOL_ERROR`. */
  readonly code: ProtocolErrorCode;
  readonly passed: boolean;
  /** What the message has there; `null` for nothing. */
  readonly found: string | null;
  /** Document, section and item. */
  readonly source: string;
}
