import { decodeUtf8Lossy } from '../bytes/utf8.js';
import { UTF16BE_LOSSY, UTF16LE_LOSSY } from '../bytes/text-coding.js';

/** Bytes of the beginning that tell text from anything else. */
const LOOKED_AT = 4096;

/**
 * The text of a file: in UTF-8, or in what its byte order mark says; the mark is left out. What is wrong in it becomes U+FFFD.
 *
 * @returns `null` for bytes that are no text: they begin inside a character, as an unfragmented WebSocket frame does, or have control
 *   characters near their beginning.
 * @source WHATWG Encoding, section 6 (BOM sniff)
 */
export function textOfFile(bytes: Uint8Array): string | null {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xff && second === 0xfe) return UTF16LE_LOSSY.decode(bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return UTF16BE_LOSSY.decode(bytes.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return decodeUtf8Lossy(bytes.subarray(3));
  }
  const isInside = first >= 0x80 && first < 0xc0;
  return isInside || bytes.subarray(0, LOOKED_AT).some(isControl) ? null : decodeUtf8Lossy(bytes);
}

/** All but tab, line feed, form feed, carriage return, escape (colours of a terminal) and the separator of Engine.IO. */
function isControl(byte: number): boolean {
  if (byte >= 0x20) return byte === 0x7f;
  return byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte !== 0x1b && byte !== 0x1e);
}
