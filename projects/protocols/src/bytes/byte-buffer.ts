const FIRST_CAPACITY = 64;
const NO_BYTES = new Uint8Array(0);

/** Bytes that come in pieces and are needed in one. Grows with what arrives, by doubling, so that copying stays linear. */
export class ByteBuffer {
  #bytes: Uint8Array = NO_BYTES;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What it holds. A view: it changes with the next call. */
  get view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Adds the bytes of `chunk` from `start` to before `end`. */
  append(chunk: Uint8Array, start = 0, end = chunk.length): void {
    const length = this.#length + end - start;
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(FIRST_CAPACITY, this.#bytes.length * 2, length));
      grown.set(this.view);
      this.#bytes = grown;
    }
    this.#bytes.set(chunk.subarray(start, end), this.#length);
    this.#length = length;
  }

  /** What it held, in an array of its own; it is empty afterwards. */
  take(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length);
    this.clear();
    return bytes;
  }

  /** Gives its memory back. */
  clear(): void {
    this.#bytes = NO_BYTES;
    this.#length = 0;
  }
}
