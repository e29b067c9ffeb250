import { decoded, rejected, type Decoded } from '../decoded.js';
import { decodeUtf8Lossy } from './utf8.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const EQUALS = 0x3d;

const CODE_OF_VALUE = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const VALUE_OF_CODE = new Int8Array(128).fill(-1);
CODE_OF_VALUE.forEach((code, value) => {
  VALUE_OF_CODE[code] = value;
});

/** The bytes as Base64 with padding, without line breaks. @source RFC 4648, section 4 */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let out = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const second = bytes[index + 1];
    const third = bytes[index + 2];
    const bits = ((bytes[index] as number) << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text[out++] = CODE_OF_VALUE[bits >> 18] as number;
    text[out++] = CODE_OF_VALUE[(bits >> 12) & 63] as number;
    text[out++] = second === undefined ? EQUALS : (CODE_OF_VALUE[(bits >> 6) & 63] as number);
    text[out++] = third === undefined ? EQUALS : (CODE_OF_VALUE[bits & 63] as number);
  }
  return decodeUtf8Lossy(text);
}

/**
 * The bytes that Base64 text means. Padding may be missing, as engine.io's parsers allow; bits that lie beyond the last
 * byte are ignored, because RFC 6455 itself prints such a key (`…PEC==`, section 4.1).
 *
 * @errors `BASE64_BAD_CHARACTER`, `BASE64_BAD_LENGTH`
 * @source RFC 4648, sections 3.5 and 4
 */
export function fromBase64(text: string): Decoded<Uint8Array> {
  let end = text.length;
  if (end % 4 === 0 && text.endsWith('=')) end -= text.endsWith('==') ? 2 : 1;
  else if (end % 4 === 1) return rejected('BASE64_BAD_LENGTH', end);

  const bytes = new Uint8Array(Math.floor((end * 3) / 4));
  let out = 0;
  let bits = 0;
  let count = 0;
  for (let index = 0; index < end; index++) {
    const value = VALUE_OF_CODE[text.charCodeAt(index)] ?? -1;
    if (value < 0) return rejected('BASE64_BAD_CHARACTER', index, JSON.stringify(text[index]));
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[out++] = bits >> count;
    }
  }
  return decoded(bytes);
}
