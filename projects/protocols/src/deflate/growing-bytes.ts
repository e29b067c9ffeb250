const NO_BYTES: Uint8Array = new Uint8Array(0);

/** Bytes that grow at their end, up to a limit, and can be copied from what is there. */
export class GrowingBytes {
  /** Where they begin: what was there before stands in front. */
  readonly #start: number;
  readonly #limit: number;
  #bytes: Uint8Array;
  #length: number;

  /**
   * @param limit - Bytes that may be added.
   * @param before - What can be said again, and is not counted.
   */
  constructor(limit: number, before: Uint8Array = NO_BYTES) {
    this.#start = this.#length = before.length;
    this.#limit = this.#start + limit;
    this.#bytes = new Uint8Array(this.#start + 1024);
    this.#bytes.set(before);
  }

  /** A view of what was added. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(this.#start, this.#length);
  }

  /** @returns Whether there was room for all; otherwise as much was added as there was room for. */
  add(bytes: Uint8Array): boolean {
    const room = this.#makeRoom(bytes.length);
    this.#bytes.set(bytes.subarray(0, room), this.#length);
    this.#length += room;
    return room === bytes.length;
  }

  /** @returns Whether there was room. */
  addByte(byte: number): boolean {
    if (this.#makeRoom(1) < 1) return false;
    this.#bytes[this.#length++] = byte;
    return true;
  }

  /**
   * Says again what was there `distance` bytes ago; may reach into what it is about to say.
   *
   * @returns What stands in the way, or `null`. Where it is room, as much was added as there was room for.
   */
  repeat(distance: number, count: number): 'no room' | 'too far back' | null {
    if (distance > this.#length) return 'too far back';
    const room = this.#makeRoom(count);
    for (let done = 0; done < room; done++) {
      this.#bytes[this.#length] = this.#bytes[this.#length - distance] ?? 0;
      this.#length++;
    }
    return room < count ? 'no room' : null;
  }

  /** @returns How many of `count` bytes there is room for. */
  #makeRoom(count: number): number {
    const needed = Math.min(this.#length + count, this.#limit);
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(
        Math.min(this.#limit, Math.max(needed, this.#bytes.length * 2)),
      );
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    return needed - this.#length;
  }
}
