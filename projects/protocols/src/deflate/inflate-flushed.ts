import { BitReader } from './bit-reader.js';
import { GrowingBytes } from './growing-bytes.js';
import { inflateBlock } from './inflate-block.js';
import { toInflated, type BlockEnd, type Inflated } from './inflated.js';

/**
 * Inflates raw DEFLATE data up to a flush, which ends a block with a byte. A last block may come before that: who cannot flush
 * writes one, and goes on behind it.
 *
 * @param before - What was inflated before, as far as the data may lead back to it.
 * @param limit - Bytes that may come out.
 * @returns `cut` for data that ends within a block.
 * @source RFC 1951; RFC 7692, sections 7.2.2 and 7.2.3.4
 */
export function inflateFlushed(input: Uint8Array, before: Uint8Array, limit: number): Inflated {
  const bits = new BitReader(input, 0);
  const out = new GrowingBytes(limit, before);
  let end: BlockEnd = 'complete';
  while (end === 'complete' && !bits.isAtEnd) {
    const head = bits.take(3);
    end = head < 0 ? 'cut' : inflateBlock(head >> 1, bits, out);
    if ((head & 1) === 1) bits.align();
  }
  return toInflated(out.bytes, bits.position, end);
}
