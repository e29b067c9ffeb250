const BLOCK = 64;

/**
 * SHA-1 over pieces of any size, synchronously: the platform's own one answers with a Promise, which would leave virtual
 * time. Broken as a signature; here it only proves that a server has read the key, and names recordings.
 *
 * @source FIPS 180-4, section 6.1
 */
export class Sha1 {
  readonly #state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  readonly #words = new Int32Array(80);
  readonly #block = new Uint8Array(BLOCK);
  #held = 0;
  #length = 0;

  /** Adds bytes. */
  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    let offset = 0;
    if (this.#held > 0) {
      offset = Math.min(BLOCK - this.#held, bytes.length);
      this.#block.set(bytes.subarray(0, offset), this.#held);
      this.#held += offset;
      if (this.#held < BLOCK) return this;
      this.#compress(this.#block, 0);
      this.#held = 0;
    }
    for (; offset + BLOCK <= bytes.length; offset += BLOCK) this.#compress(bytes, offset);
    this.#block.set(bytes.subarray(offset));
    this.#held = bytes.length - offset;
    return this;
  }

  /** The hash of all bytes so far, 20 bytes. Ends the use of this object. */
  digest(): Uint8Array {
    const bits = this.#length * 8;
    const padding = new Uint8Array(this.#held < 56 ? BLOCK - this.#held : 2 * BLOCK - this.#held);
    padding[0] = 0x80;
    const tail = new DataView(padding.buffer, padding.length - 8);
    tail.setUint32(0, Math.floor(bits / 0x1_0000_0000));
    tail.setUint32(4, bits % 0x1_0000_0000);
    this.update(padding);

    const hash = new DataView(new ArrayBuffer(20));
    this.#state.forEach((word, index) => {
      hash.setInt32(index * 4, word);
    });
    return new Uint8Array(hash.buffer);
  }

  #compress(bytes: Uint8Array, offset: number): void {
    const words = this.#words;
    for (let index = 0; index < 16; index++) {
      const at = offset + index * 4;
      words[index] =
        ((bytes[at] as number) << 24) |
        ((bytes[at + 1] as number) << 16) |
        ((bytes[at + 2] as number) << 8) |
        (bytes[at + 3] as number);
    }
    for (let index = 16; index < 80; index++) {
      const mixed =
        (words[index - 3] as number) ^
        (words[index - 8] as number) ^
        (words[index - 14] as number) ^
        (words[index - 16] as number);
      words[index] = (mixed << 1) | (mixed >>> 31);
    }
    const state = this.#state;
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let round = 0; round < 80; round++) {
      const mixed =
        round < 20
          ? ((b & c) | (~b & d)) + 0x5a827999
          : round < 40
            ? (b ^ c ^ d) + 0x6ed9eba1
            : round < 60
              ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
              : (b ^ c ^ d) + 0xca62c1d6;
      const next = (((a << 5) | (a >>> 27)) + mixed + e + (words[round] as number)) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = next;
    }
    state[0] = (state[0] as number) + a;
    state[1] = (state[1] as number) + b;
    state[2] = (state[2] as number) + c;
    state[3] = (state[3] as number) + d;
    state[4] = (state[4] as number) + e;
  }
}

/** The SHA-1 hash, 20 bytes. @source FIPS 180-4, section 6.1 */
export function sha1(bytes: Uint8Array): Uint8Array {
  return new Sha1().update(bytes).digest();
}
