import { concatBytes } from '../bytes/concat-bytes.js';
import { decoded, rejected, type Decoded } from '../decoded.js';
import { bodyFraming } from './body-framing.js';
import { ChunkedDecoder } from './chunked-decoder.js';
import type { HttpHead } from './decode-http-head.js';
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
 * @errors `HTTP_INCOMPLETE`, `HTTP_BODY_TOO_LARGE`, those of `bodyFraming` and those of `ChunkedDecoder`
 * @source RFC 9112, sections 6 and 7
 */
export function readBody(head: HttpHead, bytes: Uint8Array): Decoded<HttpBody | null> {
  const framing = bodyFraming(head.headers);
  if (!framing.ok) return framing;
  const size = framing.value;
  if (size === null) return decoded(null);
  if (size === 'chunked') return readChunks(head.length, bytes);
  if (size > MAX_HTTP_BODY) return rejected('HTTP_BODY_TOO_LARGE', 0, String(size));
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
