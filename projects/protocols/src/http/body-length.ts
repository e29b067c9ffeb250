import { decoded, rejected, type Decoded } from '../decoded.js';
import type { HttpHead } from './decode-http-head.js';
import { headerValue } from './header-value.js';
import { MAX_HTTP_BODY } from './http-message.js';

/**
 * Bytes of the body as the header fields announce them.
 *
 * @returns `null` when they announce nothing.
 * @errors `HTTP_UNSUPPORTED_TRANSFER_CODING`, `HTTP_BAD_CONTENT_LENGTH`, `HTTP_BODY_TOO_LARGE`
 * @source RFC 9112, section 6
 */
export function bodyLength(head: HttpHead): Decoded<number | null> {
  const coding = headerValue(head.headers, 'transfer-encoding');
  if (coding !== undefined) return rejected('HTTP_UNSUPPORTED_TRANSFER_CODING', 0, coding);

  const announced = headerValue(head.headers, 'content-length');
  if (announced === undefined) return decoded(null);
  if (!/^[0-9]+$/.test(announced)) {
    // Covers two fields with different values as well: joined they are no number.
    return rejected('HTTP_BAD_CONTENT_LENGTH', 0, JSON.stringify(announced));
  }
  const length = Number(announced);
  return length > MAX_HTTP_BODY ? rejected('HTTP_BODY_TOO_LARGE', 0, announced) : decoded(length);
}
