import { decodeUtf8, encodeUtf8 } from '../bytes/utf8.js';
import { decoded, rejected, type Decoded } from '../decoded.js';
import { ProtocolError } from '../protocol-error.js';
import { mayBeSent } from './close-code.js';

/** Bytes of UTF-8 that the reason may have: 125 less the two of the code. */
export const MAX_CLOSE_REASON = 123;

/** What a Close frame says. */
export interface ClosePayload {
  /** `null` when the frame is empty; an application is told 1005 then. */
  readonly code: number | null;
  readonly reason: string;
}

/**
 * The payload of a Close frame. The code is not checked: a lesson may need one that must not be sent.
 *
 * @param code - 0 to 65535.
 * @throws `WS_CLOSE_REASON_TOO_LONG` for more than 123 bytes.
 * @source RFC 6455, section 5.5.1
 */
export function encodeClosePayload(code: number, reason = ''): Uint8Array {
  const text = encodeUtf8(reason);
  if (text.length > MAX_CLOSE_REASON) {
    throw new ProtocolError('WS_CLOSE_REASON_TOO_LONG', 2 + MAX_CLOSE_REASON);
  }
  const payload = new Uint8Array(2 + text.length);
  payload[0] = code >> 8;
  payload[1] = code;
  payload.set(text, 2);
  return payload;
}

/**
 * What the payload of a Close frame says.
 *
 * @errors `WS_CLOSE_PAYLOAD_ONE_BYTE`, `WS_CLOSE_CODE_FORBIDDEN`, `WS_CLOSE_REASON_INVALID` at the byte that is wrong
 * @source RFC 6455, sections 5.5.1 and 7.4
 */
export function decodeClosePayload(payload: Uint8Array): Decoded<ClosePayload> {
  const [high, low] = payload;
  if (high === undefined) return decoded({ code: null, reason: '' });
  if (low === undefined) return rejected('WS_CLOSE_PAYLOAD_ONE_BYTE', 0);

  const code = high * 256 + low;
  if (!mayBeSent(code)) return rejected('WS_CLOSE_CODE_FORBIDDEN', 0, String(code));
  const reason = decodeUtf8(payload.subarray(2));
  return reason.ok
    ? decoded({ code, reason: reason.value })
    : rejected('WS_CLOSE_REASON_INVALID', 2 + reason.error.offset);
}
