import { ProtocolError } from '../protocol-error.js';
import type { FrameDecoderOptions } from './frame-decoder-options.js';
import { isControl } from './opcode.js';

const RESERVED_OPCODES = 0b1111_1000_1111_1000;

/** What a frame's header must keep to, beyond the RFC's general rules. */
export interface FrameRules {
  /** Bytes that a payload may have. */
  readonly maxPayload: number;
  /** Whether frames must be masked; `null` for no rule. */
  readonly masked: boolean | null;
  /** Whether RSV1 may be set on the first frame of a message: permessage-deflate was agreed on. */
  readonly rsv1: boolean;
  /** Whether a length may take more bytes than it needs, which the RFC forbids and `ws` lets pass. */
  readonly longLengths: boolean;
}

/** Options of a `FrameDecoder` with their defaults. */
export function frameRules(options: FrameDecoderOptions): FrameRules {
  const { maxPayload = 100 * 1024 * 1024, masked = null } = options;
  return {
    maxPayload,
    masked,
    rsv1: options.permessageDeflate ?? false,
    longLengths: options.longLengths ?? false,
  };
}

/**
 * Bytes that the frame at `start` needs until more can be said about it: the whole frame once its length is known, less
 * before. Faults are reported from the earliest byte that proves them.
 *
 * @param bytes - Read from `start` to `end`.
 * @param position - Position of `start` in the stream, for the error's offset.
 * @errors `WS_UNEXPECTED_RSV`, `WS_UNKNOWN_OPCODE`, `WS_CONTROL_FRAGMENTED`, `WS_MASK_REQUIRED`, `WS_MASK_FORBIDDEN`,
 *   `WS_CONTROL_TOO_LONG`, `WS_LENGTH_MSB`, `WS_LENGTH_NOT_MINIMAL`, `WS_PAYLOAD_TOO_LARGE`
 * @source RFC 6455, section 5.2
 */
export function bytesNeeded(
  bytes: Uint8Array,
  start: number,
  end: number,
  rules: FrameRules,
  position: number,
): number | ProtocolError {
  const available = end - start;
  if (available < 1) return 1;
  const first = bytes[start] as number;
  const opcode = first & 0x0f;
  if ((first & 0x70) !== 0 && !isCompressed(first, rules))
    return new ProtocolError('WS_UNEXPECTED_RSV', position);
  if (((RESERVED_OPCODES >> opcode) & 1) !== 0) {
    return new ProtocolError('WS_UNKNOWN_OPCODE', position, String(opcode));
  }
  if (isControl(opcode) && first < 0x80)
    return new ProtocolError('WS_CONTROL_FRAGMENTED', position);

  if (available < 2) return 2;
  const second = bytes[start + 1] as number;
  const isMasked = second >= 0x80;
  const length7 = second & 0x7f;
  if (rules.masked !== null && isMasked !== rules.masked) {
    const code = rules.masked ? 'WS_MASK_REQUIRED' : 'WS_MASK_FORBIDDEN';
    return new ProtocolError(code, position + 1);
  }
  if (isControl(opcode) && length7 > 125) {
    return new ProtocolError('WS_CONTROL_TOO_LONG', position + 1);
  }
  const lengthEnd = lengthFieldEnd(length7);
  if (available < lengthEnd) return lengthEnd;
  const length = payloadLength(bytes, start, length7);
  if (lengthEnd === 10 && (bytes[start + 2] as number) >= 0x80) {
    return new ProtocolError('WS_LENGTH_MSB', position + 2);
  }
  if (
    !rules.longLengths &&
    ((lengthEnd === 4 && length < 126) || (lengthEnd === 10 && length < 0x10000))
  ) {
    return new ProtocolError('WS_LENGTH_NOT_MINIMAL', position + 2, String(length));
  }
  if (length > rules.maxPayload) {
    const detail = `${String(length)} of at most ${String(rules.maxPayload)} bytes`;
    return new ProtocolError('WS_PAYLOAD_TOO_LARGE', position + 1, detail);
  }
  return lengthEnd + (isMasked ? 4 : 0) + length;
}

/** Bytes of a frame up to the end of its length: 2, 4 or 10. */
export function lengthFieldEnd(length7: number): number {
  return length7 < 126 ? 2 : length7 === 126 ? 4 : 10;
}

/** Whether the first byte sets RSV1 alone and may do so. @source RFC 7692, section 6 */
function isCompressed(first: number, rules: FrameRules): boolean {
  const opcode = first & 0x0f;
  return rules.rsv1 && (first & 0x70) === 0x40 && (opcode === 1 || opcode === 2);
}

/** The length that the header at `start` announces; more than any array has where a 64-bit one is that large. */
export function payloadLength(bytes: Uint8Array, start: number, length7: number): number {
  if (length7 < 126) return length7;
  let length = 0;
  const end = start + lengthFieldEnd(length7);
  for (let index = start + 2; index < end; index++)
    length = length * 256 + (bytes[index] as number);
  return length;
}
