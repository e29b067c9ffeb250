import { adler32 } from './adler-32.js';
import { inflate } from './inflate.js';
import type { Inflated } from './inflated.js';

const HEADER = 2;
const TRAILER = 4;
const HAS_DICTIONARY = 0x20;

/**
 * Inflates data in zlib's format, which HTTP calls `deflate`, and compares the checksum.
 *
 * @param limit - Bytes that may come out.
 * @source RFC 1950, section 2.2
 */
export function inflateZlib(input: Uint8Array, limit: number): Inflated {
  const [method, flags] = input;
  const nothing = { bytes: input.subarray(0, 0), consumed: 0 };
  if (method === undefined || flags === undefined) {
    return { ...nothing, end: 'cut', consumed: input.length, problem: '' };
  }
  const isZlib = (method & 0x0f) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0;
  if (!isZlib) return { ...nothing, end: 'bad', problem: 'it does not begin as zlib data does' };
  if ((flags & HAS_DICTIONARY) !== 0) {
    return { ...nothing, end: 'bad', problem: 'it needs a dictionary that HTTP does not have' };
  }
  const inner = inflate(input, HEADER, limit);
  if (inner.end !== 'complete') return inner;
  const consumed = inner.consumed + TRAILER;
  if (input.length < consumed) return { ...inner, end: 'cut', consumed: input.length };
  const trailer = new DataView(input.buffer, input.byteOffset + inner.consumed, TRAILER);
  const isSame = trailer.getUint32(0) === adler32(inner.bytes);
  const problem = isSame ? '' : 'the Adler-32 is that of other bytes';
  return { ...inner, end: isSame ? 'complete' : 'bad', consumed, problem };
}
