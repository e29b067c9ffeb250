import { encodeUtf8 } from '../../bytes/utf8.js';
import { GrowingBytes } from '../../deflate/growing-bytes.js';

/** Bytes of a code unit at most. */
const MAX_UTF8 = 3;

/**
 * The bytes of percent-encoded text, e.g. out of an address or a form.
 *
 * @returns `null` for text without an encoded byte, with white space, or with a percent sign that encodes none.
 * @source RFC 3986, section 2.1
 */
export function readPercent(text: string): Uint8Array | null {
  if (!/%[0-9a-f]{2}/i.test(text) || /\s|%(?![0-9a-f]{2})/i.test(text)) return null;
  const bytes = new GrowingBytes(text.length * MAX_UTF8);
  for (const [index, piece] of text.split('%').entries()) {
    if (index > 0) bytes.addByte(parseInt(piece.slice(0, 2), 16));
    const plain = index > 0 ? piece.slice(2) : piece;
    if (plain !== '') bytes.add(encodeUtf8(plain));
  }
  return bytes.bytes.slice();
}
