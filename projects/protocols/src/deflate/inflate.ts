import { BitReader } from './bit-reader.js';
import { GrowingBytes } from './growing-bytes.js';
import { inflateBlock } from './inflate-block.js';
import { toInflated, type BlockEnd, type Inflated } from './inflated.js';

/**
 * Inflates raw DEFLATE data, which knows its own end. What comes out is bounded: a few kilobytes can stand for gigabytes.
 *
 * @param start - First byte of the data in `input`.
 * @param limit - Bytes that may come out.
 * @source RFC 1951
 */
export function inflate(input: Uint8Array, start: number, limit: number): Inflated {
  const bits = new BitReader(input, start);
  const out = new GrowingBytes(limit);
  let end: BlockEnd = 'complete';
  let isLast = false;
  while (!isLast && end === 'complete') {
    const head = bits.take(3);
    isLast = (head & 1) === 1;
    end = head < 0 ? 'cut' : inflateBlock(head >> 1, bits, out);
  }
  return toInflated(out.bytes, bits.position, end);
}
