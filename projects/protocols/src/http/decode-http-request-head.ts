import { decoded, rejected, type Decoded } from '../decoded.js';
import { bodyFraming, type BodyFraming } from './body-framing.js';
import { decodeHttpHead, type HttpHead } from './decode-http-head.js';
import { TARGET, TOKEN } from './http-grammar.js';
import type { HttpHeaders, HttpRequest } from './http-message.js';

/** A request up to its body, and the bytes up to there. */
export interface HttpRequestHead {
  readonly method: string;
  readonly target: string;
  readonly headers: HttpHeaders;
  /** Bytes of the head, the empty line included. */
  readonly length: number;
  /** Where the body ends that follows; 0 when there is none. */
  readonly body: BodyFraming;
}

/**
 * Reads the head of one HTTP/1.1 request from the start of `bytes`, for a receiver that takes the body as it comes.
 *
 * @errors those of `decodeHttpRequest` that the head alone can break
 * @source RFC 9112, sections 3 and 6
 */
export function decodeHttpRequestHead(bytes: Uint8Array): Decoded<HttpRequestHead> {
  const head = decodeHttpHead(bytes);
  if (!head.ok) return head;
  const line = readRequestLine(head.value);
  if (!line.ok) return line;
  const framing = bodyFraming(head.value.headers);
  if (!framing.ok) return framing;
  const { headers, length } = head.value;
  return decoded({ ...line.value, headers, length, body: framing.value ?? 0 });
}

/**
 * The method and the target of a request.
 *
 * @errors `HTTP_BAD_START_LINE`, `HTTP_UNSUPPORTED_VERSION`
 * @source RFC 9112, section 3
 */
export function readRequestLine({
  startLine,
}: HttpHead): Decoded<Pick<HttpRequest, 'method' | 'target'>> {
  const [method = '', target = '', version = '', ...more] = startLine.split(' ');
  if (more.length > 0 || !TOKEN.test(method) || !TARGET.test(target) || version === '') {
    return rejected('HTTP_BAD_START_LINE', 0, JSON.stringify(startLine.slice(0, 80)));
  }
  if (version !== 'HTTP/1.1') {
    const offset = method.length + target.length + 2;
    return rejected('HTTP_UNSUPPORTED_VERSION', offset, JSON.stringify(version.slice(0, 80)));
  }
  return decoded({ method, target });
}
