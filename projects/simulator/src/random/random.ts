/**
 * Seeded random numbers: the same seed gives the same sequence in every engine. Good enough to draw jitter, masking keys
 * and session ids in a simulation; never use it to protect anything.
 *
 * @source mulberry32 by Tommy Ettinger (public domain)
 */
export class Random {
  #state: number;

  /** @param seed - Any integer; only its lower 32 bits count. */
  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** The next number, 0 included, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Fills every byte of `target` and returns it. */
  fill<T extends ArrayBufferView>(target: T): T {
    const bytes =
      target instanceof Uint8Array
        ? target
        : new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
    for (let index = 0; index < bytes.length; index++) bytes[index] = this.next() * 256;
    return target;
  }

  /** `length` random bytes. */
  bytes(length: number): Uint8Array<ArrayBuffer> {
    return this.fill(new Uint8Array(length));
  }
}
