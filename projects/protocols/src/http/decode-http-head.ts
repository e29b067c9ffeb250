import { decodeLatin1 } from '../bytes/latin1.js';
import { decoded, rejected, type Decoded } from '../decoded.js';
import { FIELD_VALUE, TOKEN } from './http-grammar.js';
import { MAX_HTTP_HEAD, type HttpHeaders } from './http-message.js';

/** A message up to the empty line. */
export interface HttpHead {
  readonly startLine: string;
  readonly headers: HttpHeaders;
  /** Bytes of the head, the empty line included. */
  readonly length: number;
}

/**
 * The start line and the header fields of either kind of message. Strict: lines end with CR LF, a name is followed by its
 * colon at once, and values are not folded, because lenient readers are how requests get smuggled.
 *
 * @errors `HTTP_INCOMPLETE`, `HTTP_HEAD_TOO_LARGE`, `HTTP_BAD_HEADER` at the start of the line
 * @source RFC 9112, sections 2.2, 5.1 and 5.2
 */
export function decodeHttpHead(bytes: Uint8Array): Decoded<HttpHead> {
  const length = findHeadEnd(bytes);
  if (length < 0) {
    return bytes.length >= MAX_HTTP_HEAD
      ? rejected('HTTP_HEAD_TOO_LARGE', MAX_HTTP_HEAD)
      : rejected('HTTP_INCOMPLETE', bytes.length);
  }
  const text = decodeLatin1(bytes, 0, length - 2);
  const startLineEnd = text.indexOf('\r\n');
  const headers: [name: string, value: string][] = [];
  let lineStart = startLineEnd + 2;
  while (lineStart < text.length) {
    const lineEnd = text.indexOf('\r\n', lineStart);
    const colon = text.indexOf(':', lineStart);
    const name = text.slice(lineStart, colon);
    const value = trimSpace(text.slice(colon + 1, lineEnd));
    if (colon < 0 || !TOKEN.test(name) || !FIELD_VALUE.test(value)) {
      const line = text.slice(lineStart, Math.min(lineEnd, lineStart + 80));
      return rejected('HTTP_BAD_HEADER', lineStart, JSON.stringify(line));
    }
    headers.push([name, value]);
    lineStart = lineEnd + 2;
  }
  return decoded({ startLine: text.slice(0, startLineEnd), headers, length });
}

/** Bytes up to and including the empty line, -1 when it is not there within the limit. */
function findHeadEnd(bytes: Uint8Array): number {
  const limit = Math.min(bytes.length, MAX_HTTP_HEAD);
  let feed = bytes.indexOf(0x0a);
  while (feed >= 0 && feed < limit) {
    if (bytes[feed - 1] === 0x0d && bytes[feed - 2] === 0x0a && bytes[feed - 3] === 0x0d)
      return feed + 1;
    feed = bytes.indexOf(0x0a, feed + 1);
  }
  return -1;
}

/** Takes away spaces and tabs only: `trim` would also take bytes such as 0xA0, which belong to the value. */
function trimSpace(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isSpace(value.charCodeAt(start))) start++;
  while (end > start && isSpace(value.charCodeAt(end - 1))) end--;
  return value.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
