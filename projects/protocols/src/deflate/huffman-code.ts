import type { BitReader } from './bit-reader.js';

const MAX_BITS = 15;

/** What `HuffmanCode.read` gives in place of a symbol. */
export const NO_SYMBOL = { cut: -1, unknown: -2 } as const;

/** A Huffman code that only the lengths of its words tell. @source RFC 1951, section 3.2.2 */
export class HuffmanCode {
  /** How many words have each length. */
  readonly #counts = new Uint16Array(MAX_BITS + 1);
  /** Symbols in the order of their words. */
  readonly #symbols: Uint16Array;
  /** Words that the lengths leave free; below 0 when there are more symbols than words. */
  readonly #free: number;

  /** @param lengths - Bits of each symbol's word, 0 to 15; 0 for a symbol that does not occur. */
  constructor(lengths: Uint8Array) {
    this.#symbols = new Uint16Array(lengths.length);
    for (const length of lengths) this.#counts[length] = this.#count(length) + 1;
    const starts = new Uint16Array(MAX_BITS + 2);
    let free = 1;
    for (let length = 1; length <= MAX_BITS; length++) {
      starts[length + 1] = (starts[length] ?? 0) + this.#count(length);
      free = free * 2 - this.#count(length);
      if (free < 0) break;
    }
    this.#free = free;
    lengths.forEach((length, symbol) => {
      if (length === 0) return;
      const place = starts[length] ?? 0;
      this.#symbols[place] = symbol;
      starts[length] = place + 1;
    });
  }

  /** Whether every word means something, or there is at most one of one bit, which the RFC allows for distances. */
  get isUsable(): boolean {
    const used = this.#symbols.length - this.#count(0);
    return this.#free === 0 || (this.#free > 0 && used === this.#count(1) && used <= 1);
  }

  /** @returns The next symbol, or one of `NO_SYMBOL`. */
  read(bits: BitReader): number {
    let word = 0;
    let first = 0;
    let place = 0;
    for (let length = 1; length <= MAX_BITS; length++) {
      const bit = bits.take(1);
      if (bit < 0) return NO_SYMBOL.cut;
      word |= bit;
      const count = this.#count(length);
      if (word - first < count) return this.#symbols[place + word - first] ?? NO_SYMBOL.unknown;
      place += count;
      first = (first + count) << 1;
      word <<= 1;
    }
    return NO_SYMBOL.unknown;
  }

  #count(length: number): number {
    return this.#counts[length] ?? 0;
  }
}
