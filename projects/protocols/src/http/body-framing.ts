import { decoded, rejected, type Decoded } from '../decoded.js';
import { headerValue } from './header-value.js';
import type { HttpHeaders } from './http-message.js';

/** Where a body ends: after so many bytes, or with its last chunk. */
export type BodyFraming = number | 'chunked';

/**
 * Where the body ends, as the header fields announce it.
 *
 * @returns `null` when they announce nothing.
 * @errors `HTTP_UNSUPPORTED_TRANSFER_CODING`, `HTTP_BAD_CONTENT_LENGTH` (also beside `Transfer-Encoding`)
 * @source RFC 9112, section 6
 */
export function bodyFraming(headers: HttpHeaders): Decoded<BodyFraming | null> {
  const coding = headerValue(headers, 'transfer-encoding');
  const announced = headerValue(headers, 'content-length');
  if (coding !== undefined) {
    if (coding.toLowerCase() !== 'chunked') {
      return rejected('HTTP_UNSUPPORTED_TRANSFER_CODING', 0, coding);
    }
    return announced === undefined
      ? decoded('chunked')
      : rejected('HTTP_BAD_CONTENT_LENGTH', 0, 'beside Transfer-Encoding');
  }
  if (announced === undefined) return decoded(null);
  // No number: neither signs nor spaces, and two fields with different values, which are joined with a comma.
  return /^[0-9]+$/.test(announced)
    ? decoded(Number(announced))
    : rejected('HTTP_BAD_CONTENT_LENGTH', 0, JSON.stringify(announced));
}
