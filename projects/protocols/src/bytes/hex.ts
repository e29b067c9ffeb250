import { decoded, rejected, type Decoded } from '../decoded.js';
import { decodeUtf8Lossy } from './utf8.js';

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Two lower-case digits per byte, e.g. `8105`.
 *
 * @param separator - Stands between two bytes, default none.
 */
export function toHex(bytes: Uint8Array, separator = ''): string {
  if (separator !== '') return Array.from(bytes, (byte) => DIGITS[byte]).join(separator);

  const text = new Uint8Array(bytes.length * 2);
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    text[index * 2] = digit(byte >> 4);
    text[index * 2 + 1] = digit(byte & 15);
  }
  return decodeUtf8Lossy(text);
}

/**
 * The bytes that hexadecimal text means. White space and `:` may stand between bytes, upper case is fine.
 *
 * @errors `HEX_BAD_DIGIT` at the first character that does not fit, or at the end after half a byte
 */
export function fromHex(text: string): Decoded<Uint8Array> {
  const bytes = new Uint8Array(text.length >> 1);
  let length = 0;
  let high = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const value = valueOf(code);
    if (value >= 0) {
      if (high < 0) high = value;
      else {
        bytes[length++] = high * 16 + value;
        high = -1;
      }
    } else if (high >= 0 || !isSeparator(code)) {
      return rejected('HEX_BAD_DIGIT', index, JSON.stringify(text[index]));
    }
  }
  return high >= 0
    ? rejected('HEX_BAD_DIGIT', text.length, 'the last byte has one digit')
    : decoded(bytes.slice(0, length));
}

function digit(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value;
}

function valueOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Space, tab, line feed, carriage return, colon. */
function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0x3a;
}
