/** Bytes that grow at their end, up to a limit, and can be copied from what is there. */
export class GrowingBytes {
  readonly #limit: number;
  #bytes = new Uint8Array(1024);
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A view of what is there. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** @returns Whether there was room; otherwise nothing was added. */
  add(bytes: Uint8Array): boolean {
    if (!this.#makeRoom(bytes.length)) return false;
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return true;
  }

  /** @returns Whether there was room. */
  addByte(byte: number): boolean {
    if (!this.#makeRoom(1)) return false;
    this.#bytes[this.#length++] = byte;
    return true;
  }

  /**
   * Says again what was there `distance` bytes ago; may reach into what it is about to say.
   *
   * @returns What stands in the way, or `null`.
   */
  repeat(distance: number, count: number): 'no room' | 'too far back' | null {
    if (distance > this.#length) return 'too far back';
    if (!this.#makeRoom(count)) return 'no room';
    for (let done = 0; done < count; done++) {
      this.#bytes[this.#length] = this.#bytes[this.#length - distance] ?? 0;
      this.#length++;
    }
    return null;
  }

  #makeRoom(count: number): boolean {
    const needed = this.#length + count;
    if (needed > this.#limit) return false;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(
        Math.min(this.#limit, Math.max(needed, this.#bytes.length * 2)),
      );
      larger.set(this.bytes);
      this.#bytes = larger;
    }
    return true;
  }
}
