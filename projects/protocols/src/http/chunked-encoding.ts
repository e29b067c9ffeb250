import { concatBytes } from '../bytes/concat-bytes.js';
import { encodeUtf8 } from '../bytes/utf8.js';

const CRLF = encodeUtf8('\r\n');
/** The last chunk and an empty trailer section. */
const END = encodeUtf8('0\r\n\r\n');

/**
 * One chunk of a chunked body.
 *
 * @param data - At least one byte: an empty chunk would end the body.
 * @throws RangeError for no data.
 * @source RFC 9112, section 7.1
 */
export function encodeChunk(data: Uint8Array): Uint8Array {
  if (data.length === 0) throw new RangeError('An empty chunk would end the body.');
  return concatBytes([encodeUtf8(data.length.toString(16)), CRLF, data, CRLF]);
}

/** What ends a chunked body: the last chunk, without trailer fields. @source RFC 9112, section 7.1 */
export function encodeLastChunk(): Uint8Array {
  return END.slice();
}
