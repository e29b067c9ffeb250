import { decoded, type Decoded } from '../decoded.js';
import { decodeHttpHead } from './decode-http-head.js';
import { readRequestLine } from './decode-http-request-head.js';
import type { HttpRequest } from './http-message.js';
import { readBody } from './read-body.js';

/** A request and the bytes it took. */
export type DecodedHttpRequest = HttpRequest & {
  /** Bytes of the whole message; what follows belongs to the next one. */
  readonly length: number;
};

/**
 * Reads one HTTP/1.1 request from the start of `bytes`; its body is a view of them, not a copy, unless it is
 * chunked. Without `Content-Length` and `Transfer-Encoding` a request has no body.
 *
 * @errors `HTTP_INCOMPLETE` when the rest is still to come, else the rule that the bytes break: `HTTP_BAD_START_LINE`,
 *   `HTTP_UNSUPPORTED_VERSION`, `HTTP_BAD_HEADER`, `HTTP_HEAD_TOO_LARGE`, `HTTP_BAD_CONTENT_LENGTH`,
 *   `HTTP_BODY_TOO_LARGE`, `HTTP_UNSUPPORTED_TRANSFER_CODING`, `HTTP_BAD_CHUNK`, `HTTP_CHUNK_LINE_TOO_LONG`
 * @source RFC 9112, sections 3 and 6
 */
export function decodeHttpRequest(bytes: Uint8Array): Decoded<DecodedHttpRequest> {
  const head = decodeHttpHead(bytes);
  if (!head.ok) return head;
  const line = readRequestLine(head.value);
  if (!line.ok) return line;
  const announced = readBody(head.value, bytes);
  if (!announced.ok) return announced;
  const { headers, length: headLength } = head.value;
  const { body, length } = announced.value ?? { body: bytes.subarray(0, 0), length: headLength };
  return decoded({ ...line.value, headers, body, length });
}
