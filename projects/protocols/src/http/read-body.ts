import { concatBytes } from '../bytes/concat-bytes.js';
import { decoded, rejected, type Decoded } from '../decoded.js';
import { ChunkedDecoder } from './chunked-decoder.js';
import type { HttpHead } from './decode-http-head.js';
import { headerValue } from './header-value.js';
import { MAX_HTTP_BODY } from './http-message.js';

/** A body and the bytes that the whole message takes. */
export interface HttpBody {
  readonly body: Uint8Array;
  readonly length: number;
}

/**
 * The body as the header fields announce it. A chunked one is put together in an array of its own, others are views of
 * the bytes.
 *
 * @param bytes - The message from its first byte.
 * @returns `null` when the fields announce nothing.
 * @errors `HTTP_INCOMPLETE`, `HTTP_UNSUPPORTED_TRANSFER_CODING`, `HTTP_BAD_CONTENT_LENGTH` (also beside
 *   `Transfer-Encoding`), `HTTP_BODY_TOO_LARGE`, and those of `ChunkedDecoder`
 * @source RFC 9112, sections 6 and 7
 */
export function readBody(head: HttpHead, bytes: Uint8Array): Decoded<HttpBody | null> {
  const coding = headerValue(head.headers, 'transfer-encoding');
  const announced = headerValue(head.headers, 'content-length');
  if (coding !== undefined) {
    if (coding.toLowerCase() !== 'chunked') {
      return rejected('HTTP_UNSUPPORTED_TRANSFER_CODING', 0, coding);
    }
    return announced === undefined
      ? readChunks(head.length, bytes)
      : rejected('HTTP_BAD_CONTENT_LENGTH', 0, 'beside Transfer-Encoding');
  }
  if (announced === undefined) return decoded(null);
  if (!/^[0-9]+$/.test(announced)) {
    // Covers two fields with different values as well: joined they are no number.
    return rejected('HTTP_BAD_CONTENT_LENGTH', 0, JSON.stringify(announced));
  }
  const size = Number(announced);
  if (size > MAX_HTTP_BODY) return rejected('HTTP_BODY_TOO_LARGE', 0, announced);
  const length = head.length + size;
  return length > bytes.length
    ? rejected('HTTP_INCOMPLETE', bytes.length)
    : decoded({ body: bytes.subarray(head.length, length), length });
}

function readChunks(start: number, bytes: Uint8Array): Decoded<HttpBody> {
  const { data, isDone, consumed, error } = new ChunkedDecoder().push(bytes.subarray(start));
  if (error !== null) return rejected(error.code, start + error.offset, error.detail);
  return isDone
    ? decoded({ body: concatBytes(data), length: start + consumed })
    : rejected('HTTP_INCOMPLETE', bytes.length);
}
