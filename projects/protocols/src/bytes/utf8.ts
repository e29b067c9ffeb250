import { decoded, rejected, type Decoded } from '../decoded.js';
import { findUtf8Fault } from './find-utf8-fault.js';
import { decodeLatin1, writeLatin1 } from './latin1.js';
import { UTF8_ENCODER, UTF8_LOSSY, UTF8_STRICT } from './text-coding.js';

/** Up to here a loop over ASCII is quicker than a call into the platform: writing it, and reading it. */
const SHORT = 48;
const VERY_SHORT = 12;

/**
 * The text as UTF-8, without a byte order mark. Lone surrogates become U+FFFD.
 *
 * @source WHATWG Encoding, section 7.3
 */
export function encodeUtf8(text: string): Uint8Array {
  if (text.length > SHORT) return UTF8_ENCODER.encode(text);
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 0x7f) return UTF8_ENCODER.encode(text);
  }
  const bytes = new Uint8Array(text.length);
  writeLatin1(text, bytes, 0);
  return bytes;
}

/**
 * The text that the bytes mean. Strict: a receiver of WebSocket text must fail on anything else. A byte order mark is
 * kept as U+FEFF.
 *
 * @errors `UTF8_INVALID` at the first byte that no valid text could have there, `UTF8_TRUNCATED` at the end of the bytes
 * @source RFC 3629, section 4; RFC 6455, section 8.1
 */
export function decodeUtf8(bytes: Uint8Array): Decoded<string> {
  if (isShortAscii(bytes)) return decoded(decodeLatin1(bytes));
  try {
    return decoded(UTF8_STRICT.decode(bytes));
  } catch {
    const offset = findUtf8Fault(bytes);
    return rejected(
      offset === bytes.length ? 'UTF8_TRUNCATED' : 'UTF8_INVALID',
      Math.max(offset, 0),
    );
  }
}

/** Like `decodeUtf8`, but never fails: what is invalid becomes U+FFFD. @source WHATWG Encoding, section 7.2 */
export function decodeUtf8Lossy(bytes: Uint8Array): string {
  return isShortAscii(bytes) ? decodeLatin1(bytes) : UTF8_LOSSY.decode(bytes);
}

function isShortAscii(bytes: Uint8Array): boolean {
  if (bytes.length > VERY_SHORT) return false;
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] as number) > 0x7f) return false;
  }
  return true;
}
