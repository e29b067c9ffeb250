import { crc32 } from './crc-32.js';
import { inflate } from './inflate.js';
import type { Inflated } from './inflated.js';

const FIXED_HEADER = 10;
const TRAILER = 8;
const FLAG = { headerChecksum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const;
const NO_BYTES: Uint8Array = new Uint8Array(0);

/**
 * Inflates what gzip has written, and compares checksum and length. Of several members the first is read.
 *
 * @param limit - Bytes that may come out.
 * @source RFC 1952, section 2
 */
export function inflateGzip(input: Uint8Array, limit: number): Inflated {
  const start = dataStart(input);
  if (typeof start === 'string') {
    const end = start === 'cut' ? 'cut' : 'bad';
    const problem = end === 'cut' ? '' : start;
    return { bytes: NO_BYTES, end, consumed: end === 'cut' ? input.length : 0, problem };
  }
  const inner = inflate(input, start, limit);
  if (inner.end !== 'complete') return inner;
  const consumed = inner.consumed + TRAILER;
  if (input.length < consumed) return { ...inner, end: 'cut', consumed: input.length };
  const trailer = new DataView(input.buffer, input.byteOffset + inner.consumed, TRAILER);
  const problem =
    trailer.getUint32(0, true) !== crc32(inner.bytes)
      ? 'the CRC-32 is that of other bytes'
      : trailer.getUint32(4, true) !== inner.bytes.length >>> 0
        ? 'the length at the end is another one'
        : '';
  return { ...inner, end: problem === '' ? 'complete' : 'bad', consumed, problem };
}

/** @returns Where the DEFLATE data begins; `cut` when the header goes on; else what is wrong. */
function dataStart(input: Uint8Array): number | string {
  const magic = [0x1f, 0x8b, 0x08];
  const wrong = magic.findIndex((byte, index) => index < input.length && input[index] !== byte);
  if (wrong >= 0) return 'it does not begin as gzip does: 1f 8b 08';
  if (input.length < FIXED_HEADER) return 'cut';
  const flags = input[3] ?? 0;
  if ((flags & FLAG.reserved) !== 0) return 'a reserved flag of gzip is set';
  let at = FIXED_HEADER;
  if ((flags & FLAG.extra) !== 0) {
    if (input.length < at + 2) return 'cut';
    at += 2 + ((input[at] ?? 0) | ((input[at + 1] ?? 0) << 8));
  }
  for (const text of [FLAG.name, FLAG.comment]) {
    if ((flags & text) === 0) continue;
    const end = input.indexOf(0, at);
    if (end < 0) return 'cut';
    at = end + 1;
  }
  if ((flags & FLAG.headerChecksum) !== 0) at += 2;
  return at > input.length ? 'cut' : at;
}
