import { decoded, rejected, type Decoded } from '../decoded.js';
import { decodeHttpHead } from './decode-http-head.js';
import { FIELD_VALUE } from './http-grammar.js';
import type { HttpResponse } from './http-message.js';
import { readBody } from './read-body.js';

/** A response and the bytes it took. */
export type DecodedHttpResponse = HttpResponse & {
  /** Bytes of the whole message; what follows belongs to the next one. */
  readonly length: number;
  /** Bytes up to the body. */
  readonly headLength: number;
};

/** What a response does not say itself. */
export interface HttpResponseContext {
  /** Method of the request that it answers: the answer to `HEAD` has no body. Default `GET`. */
  readonly requestMethod?: string;
  /** Whether the connection has ended after these bytes, which ends a body of unknown length. Default false. */
  readonly ended?: boolean;
}

const STATUS_LINE = /^HTTP\/(\d\.\d) ([1-9]\d\d)(?: (.*))?$/;

/**
 * Reads one HTTP/1.1 response from the start of `bytes`; its body is a view of them, not a copy, unless it is chunked. Responses with a status
 * of 1xx, 204 and 304 have none.
 *
 * @errors `HTTP_INCOMPLETE` when the rest is still to come, `HTTP_BODY_UNTIL_CLOSE` when only the end of the connection
 *   ends the body, else the rule that the bytes break: `HTTP_BAD_START_LINE`, `HTTP_UNSUPPORTED_VERSION`,
 *   `HTTP_BAD_HEADER`, `HTTP_HEAD_TOO_LARGE`, `HTTP_BAD_CONTENT_LENGTH`, `HTTP_BODY_TOO_LARGE`,
 *   `HTTP_UNSUPPORTED_TRANSFER_CODING`, `HTTP_BAD_CHUNK`, `HTTP_CHUNK_LINE_TOO_LONG`
 * @source RFC 9112, sections 4 and 6.3
 */
export function decodeHttpResponse(
  bytes: Uint8Array,
  context: HttpResponseContext = {},
): Decoded<DecodedHttpResponse> {
  const head = decodeHttpHead(bytes);
  if (!head.ok) return head;

  const { startLine, headers, length: headLength } = head.value;
  const [, version, digits, reason = ''] = STATUS_LINE.exec(startLine) ?? [];
  if (version === undefined || !FIELD_VALUE.test(reason)) {
    return rejected('HTTP_BAD_START_LINE', 0, JSON.stringify(startLine.slice(0, 80)));
  }
  if (version !== '1.1') return rejected('HTTP_UNSUPPORTED_VERSION', 5, version);

  const status = Number(digits);
  let { body, length } = { body: bytes.subarray(headLength, headLength), length: headLength };
  if (!isBodiless(status) && context.requestMethod !== 'HEAD') {
    const announced = readBody(head.value, bytes);
    if (!announced.ok) return announced;
    if (announced.value !== null) ({ body, length } = announced.value);
    else if (context.ended === true) {
      body = bytes.subarray(headLength);
      ({ length } = bytes);
    } else return rejected('HTTP_BODY_UNTIL_CLOSE', headLength);
  }
  return decoded({ status, reason, headers, body, length, headLength });
}

function isBodiless(status: number): boolean {
  return status < 200 || status === 204 || status === 304;
}
