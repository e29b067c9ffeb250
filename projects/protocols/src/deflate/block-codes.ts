import type { BitReader } from './bit-reader.js';
import { HuffmanCode, NO_SYMBOL } from './huffman-code.js';

/** The two codes of a compressed block. */
export interface BlockCodes {
  readonly literals: HuffmanCode;
  readonly distances: HuffmanCode;
}

/** In this order the lengths of the code for code lengths are sent. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Symbols that repeat a length: bits of the count that follow, and the smallest count. */
const REPEATS = [
  { bits: 2, least: 3 },
  { bits: 3, least: 3 },
  { bits: 7, least: 11 },
] as const;

/** The codes of a block that brings none. @source RFC 1951, section 3.2.6 */
export const FIXED_CODES: BlockCodes = {
  literals: new HuffmanCode(
    Uint8Array.from({ length: 288 }, (_, symbol) =>
      symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
    ),
  ),
  distances: new HuffmanCode(new Uint8Array(32).fill(5)),
};

/**
 * The codes that a block brings along.
 *
 * @returns `null` when the bytes end before.
 * @source RFC 1951, section 3.2.7
 */
export function readDynamicCodes(bits: BitReader): BlockCodes | 'bad' | null {
  const literalCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const lengthCount = bits.take(4);
  if (lengthCount < 0) return null;
  if (literalCount > 286 || distanceCount > 30) return 'bad';

  const ordered = new Uint8Array(19);
  for (const symbol of ORDER.slice(0, lengthCount + 4)) {
    const length = bits.take(3);
    if (length < 0) return null;
    ordered[symbol] = length;
  }
  const lengths = readLengths(new HuffmanCode(ordered), literalCount + distanceCount, bits);
  if (lengths === null || lengths === 'bad') return lengths;
  const literals = new HuffmanCode(lengths.subarray(0, literalCount));
  const distances = new HuffmanCode(lengths.subarray(literalCount));
  // Without an end of block there would be none.
  const isGood = lengths[256] !== 0 && literals.isUsable && distances.isUsable;
  return isGood ? { literals, distances } : 'bad';
}

function readLengths(code: HuffmanCode, count: number, bits: BitReader): Uint8Array | 'bad' | null {
  if (!code.isUsable) return 'bad';
  const lengths = new Uint8Array(count);
  let at = 0;
  while (at < count) {
    const symbol = code.read(bits);
    if (symbol === NO_SYMBOL.cut) return null;
    if (symbol < 0) return 'bad';
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    const repeat = REPEATS[symbol - 16];
    if (repeat === undefined || (symbol === 16 && at === 0)) return 'bad';
    const more = bits.take(repeat.bits);
    if (more < 0) return null;
    const until = at + repeat.least + more;
    if (until > count) return 'bad';
    lengths.fill(symbol === 16 ? (lengths[at - 1] ?? 0) : 0, at, until);
    at = until;
  }
  return lengths;
}
