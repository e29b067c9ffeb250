/**
 * Checks UTF-8 that comes in pieces, and finds a fault with the first byte that proves it: a WebSocket text may be cut
 * inside a character, and a receiver need not wait for its end to fail.
 *
 * @source RFC 3629, section 4; RFC 6455, section 8.1
 */
export class Utf8Validator {
  /** Bytes that the character begun still needs. */
  #left = 0;
  /** Bounds of the next of them. */
  #low = 0x80;
  #high = 0xbf;

  /** Whether the bytes so far end with a whole character. */
  get isComplete(): boolean {
    return this.#left === 0;
  }

  /** @returns Index of the first byte of `bytes` that no valid text could have there, -1 when nothing is wrong. */
  push(bytes: Uint8Array): number {
    for (let index = 0; index < bytes.length; index++) {
      const byte = bytes[index] as number;
      if (this.#left > 0) {
        if (byte < this.#low || byte > this.#high) return index;
        this.#left--;
        this.#low = 0x80;
        this.#high = 0xbf;
      } else if (byte >= 0x80 && !this.#begin(byte)) return index;
    }
    return -1;
  }

  /** Forgets everything. */
  reset(): void {
    this.#left = 0;
    this.#low = 0x80;
    this.#high = 0xbf;
  }

  /** @returns Whether a character may begin with this byte, which is no ASCII. */
  #begin(first: number): boolean {
    if (first < 0xc2 || first > 0xf4) return false;
    this.#left = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    // The second byte has bounds of its own: they keep out overlong forms, surrogates and what is above U+10FFFF.
    if (first === 0xe0) this.#low = 0xa0;
    else if (first === 0xf0) this.#low = 0x90;
    if (first === 0xed) this.#high = 0x9f;
    else if (first === 0xf4) this.#high = 0x8f;
    return true;
  }
}
