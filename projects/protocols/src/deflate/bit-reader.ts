/** Takes bits out of bytes, the least significant first. @source RFC 1951, section 3.1.1 */
export class BitReader {
  readonly #bytes: Uint8Array;
  #next: number;
  /** Bits of the last byte that are still to be taken; fewer than eight. */
  #held = 0;
  #count = 0;

  /** @param start - First byte. */
  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#next = start;
  }

  /** Bytes that were touched, counted from the first of the array. */
  get position(): number {
    return this.#next;
  }

  /** Whether every bit was taken. */
  get isAtEnd(): boolean {
    return this.#next >= this.#bytes.length && this.#count === 0;
  }

  /** @returns A number of `count` bits, 0 to 16; -1 when the bytes end before. */
  take(count: number): number {
    while (this.#count < count) {
      const byte = this.#bytes[this.#next];
      if (byte === undefined) {
        // What is left of the last byte is lost as well, or a shorter take after this one would find it.
        this.align();
        return -1;
      }
      this.#held |= byte << this.#count;
      this.#count += 8;
      this.#next++;
    }
    const value = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#count -= count;
    return value;
  }

  /** Leaves the rest of a byte that was begun. */
  align(): void {
    this.#held = 0;
    this.#count = 0;
  }

  /** Takes whole bytes, fewer where the bytes end before. Only after `align`. */
  takeBytes(count: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#next, this.#next + count);
    this.#next += taken.length;
    return taken;
  }
}
