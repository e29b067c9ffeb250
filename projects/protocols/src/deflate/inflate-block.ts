import type { BitReader } from './bit-reader.js';
import { readDynamicCodes, FIXED_CODES, type BlockCodes } from './block-codes.js';
import type { GrowingBytes } from './growing-bytes.js';
import { NO_SYMBOL } from './huffman-code.js';
import type { BlockEnd } from './inflated.js';

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59];
const LONG_LENGTHS = [67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BASES = [...LENGTHS, ...LONG_LENGTHS];
const END_OF_BLOCK = 256;

/**
 * Inflates one block behind its header.
 *
 * @param type - BTYPE of its header.
 * @source RFC 1951, section 3.2.3
 */
export function inflateBlock(type: number, bits: BitReader, out: GrowingBytes): BlockEnd {
  if (type === 0) return copyBlock(bits, out);
  if (type === 1) return inflateCodes(FIXED_CODES, bits, out);
  if (type === 3) return 'bad: a block of the reserved type 3';
  const codes = readDynamicCodes(bits);
  if (codes === null) return 'cut';
  return codes === 'bad' ? 'bad: the code lengths make no code' : inflateCodes(codes, bits, out);
}

/** @source RFC 1951, section 3.2.4 */
function copyBlock(bits: BitReader, out: GrowingBytes): BlockEnd {
  bits.align();
  const length = bits.take(16);
  const complement = bits.take(16);
  if (complement < 0) return 'cut';
  if ((length ^ complement) !== 0xffff) return 'bad: the length of a stored block is not confirmed';
  const bytes = bits.takeBytes(length);
  if (!out.add(bytes)) return 'too large';
  return bytes.length < length ? 'cut' : 'complete';
}

/** @source RFC 1951, section 3.2.5 */
function inflateCodes({ literals, distances }: BlockCodes, bits: BitReader, out: GrowingBytes) {
  for (;;) {
    const symbol = literals.read(bits);
    if (symbol === NO_SYMBOL.cut) return 'cut';
    if (symbol === END_OF_BLOCK) return 'complete';
    if (symbol >= 0 && symbol < END_OF_BLOCK) {
      if (!out.addByte(symbol)) return 'too large';
      continue;
    }
    const length = lengthOf(symbol - END_OF_BLOCK - 1, bits);
    if (length === null) return 'bad: a length that does not exist';
    if (length < 0) return 'cut';
    const distance = distanceOf(distances.read(bits), bits);
    if (distance === null) return 'bad: a distance that does not exist';
    if (distance < 0) return 'cut';
    const refusal = out.repeat(distance, length);
    if (refusal === 'no room') return 'too large';
    if (refusal !== null) return 'bad: a distance that leads before the beginning';
  }
}

/** @returns -1 when the bytes end before; `null` for a symbol that means no length. */
function lengthOf(index: number, bits: BitReader): number | null {
  const base = LENGTH_BASES[index];
  if (base === undefined) return null;
  const extra = index < 8 || index === 28 ? 0 : (index >> 2) - 1;
  return sumOf(base, bits.take(extra));
}

/** @returns As `lengthOf`. */
function distanceOf(symbol: number, bits: BitReader): number | null {
  if (symbol === NO_SYMBOL.cut) return -1;
  if (symbol < 0 || symbol > 29) return null;
  if (symbol < 2) return symbol + 1;
  const extra = (symbol >> 1) - 1;
  return sumOf(((2 + (symbol & 1)) << extra) + 1, bits.take(extra));
}

function sumOf(base: number, more: number): number {
  return more < 0 ? -1 : base + more;
}
