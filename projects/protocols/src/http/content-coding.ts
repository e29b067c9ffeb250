import { inflateGzip } from '../deflate/inflate-gzip.js';
import { inflateZlib } from '../deflate/inflate-zlib.js';
import type { Inflated } from '../deflate/inflated.js';
import { decoded, rejected, type Decoded } from '../decoded.js';
import { headerTokens } from './header-value.js';
import { MAX_HTTP_BODY, type HttpHeaders, type HttpMessage } from './http-message.js';

/** Codings of a body that can be taken off. @source RFC 9110, section 8.4.1 */
export type ContentCoding = 'gzip' | 'deflate';

/** A body as it was before it was compressed. */
export interface HttpContent {
  /** `null` for a body that is as it is. */
  readonly coding: ContentCoding | null;
  readonly bytes: Uint8Array;
}

/**
 * Which coding a body has.
 *
 * @returns `null` for none.
 * @errors `HTTP_UNSUPPORTED_CONTENT_CODING` for another one, or for several
 * @source RFC 9110, section 8.4
 */
export function contentCodingOf(headers: HttpHeaders): Decoded<ContentCoding | null> {
  const codings = headerTokens(headers, 'content-encoding').filter((name) => name !== 'identity');
  const [name] = codings;
  if (name === undefined) return decoded(null);
  if (codings.length === 1 && (name === 'gzip' || name === 'x-gzip')) return decoded('gzip');
  if (codings.length === 1 && name === 'deflate') return decoded('deflate');
  return rejected('HTTP_UNSUPPORTED_CONTENT_CODING', 0, codings.join(', ').slice(0, 80));
}

/**
 * Takes the coding off the beginning of a body, as far as it is there.
 *
 * @param limit - Bytes that may come out.
 */
export function inflateContent(coding: ContentCoding, body: Uint8Array, limit: number): Inflated {
  return coding === 'gzip' ? inflateGzip(body, limit) : inflateZlib(body, limit);
}

/**
 * The content of a message whose body is complete: its body without the coding that `Content-Encoding` names.
 *
 * @param limit - Bytes that may come out; default those that a body may have.
 * @errors `HTTP_UNSUPPORTED_CONTENT_CODING`, `HTTP_BAD_CONTENT_CODING`, `HTTP_CONTENT_TOO_LARGE`; offsets count from the
 *   start of the body
 * @source RFC 9110, section 8.4
 */
export function decodeContent(message: HttpMessage, limit = MAX_HTTP_BODY): Decoded<HttpContent> {
  const coding = contentCodingOf(message.headers);
  if (!coding.ok) return coding;
  if (coding.value === null || message.body.length === 0) {
    return decoded({ coding: null, bytes: message.body });
  }
  const { bytes, end, consumed, problem } = inflateContent(coding.value, message.body, limit);
  if (end === 'complete') return decoded({ coding: coding.value, bytes });
  if (end === 'too large')
    return rejected('HTTP_CONTENT_TOO_LARGE', consumed, `over ${limit} bytes`);
  return rejected('HTTP_BAD_CONTENT_CODING', consumed, problem || 'it ends before its end');
}
