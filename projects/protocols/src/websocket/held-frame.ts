import { lengthFieldEnd } from './frame-header.js';
import { maskInPlace, maskPayload } from './mask-payload.js';

const NO_BYTES: Uint8Array = new Uint8Array(0);
const FIRST_CAPACITY = 64;
/** So many times what has arrived may be set aside for what is still to come. */
const GROWTH = 8;
/** The longest header: two bytes, a 64-bit length, the key. */
const LONGEST_HEADER = 14;
/** From here on it pays to take the mask off in place: the frame is an object of another kind then. */
export const LARGE_FRAME = 1024;

/**
 * The bytes of a frame that lies in more than one chunk, put together as they arrive. The mask of a large one is taken off
 * piece by piece while the piece is at hand: with `mayOverwrite` in the chunk, before it is copied, which reads memory
 * once; else in the copy.
 *
 * Its memory grows with what arrived and not with what was announced.
 */
export class HeldFrame {
  readonly #mayOverwrite: boolean;
  #memory = NO_BYTES;
  #length = 0;
  /** Where the payload starts once its mask is being taken off, 0 while it is not. */
  #plainStart = 0;

  /** @param mayOverwrite - Whether the mask may be taken off in the chunks. */
  constructor(mayOverwrite: boolean) {
    this.#mayOverwrite = mayOverwrite;
  }

  /** Bytes that are there. */
  get length(): number {
    return this.#length;
  }

  /** Whether the payload that is there has its mask off. */
  get isPlain(): boolean {
    return this.#plainStart > 0;
  }

  /** What is there, in its own memory: the header as on the wire, the payload with its mask on unless `isPlain`. */
  get memory(): Uint8Array {
    return this.#memory.subarray(0, this.#length);
  }

  /** The payload that is there from its byte `seen` on, without its mask. Empty while the header is not complete. */
  payloadFrom(seen: number): Uint8Array {
    const isMasked = (this.#memory[1] ?? 0) >= 0x80;
    const keyAt = lengthFieldEnd((this.#memory[1] ?? 0) & 0x7f);
    const payload = this.memory.subarray((isMasked ? keyAt + 4 : keyAt) + seen);
    if (!isMasked || this.isPlain || payload.length === 0) return payload;
    return maskPayload(payload, this.#memory.subarray(keyAt, keyAt + 4), seen);
  }

  /**
   * Adds the bytes of `chunk` from `start` to before `end`.
   *
   * @param needed - Bytes of the whole frame; before its length is known, those of its header so far.
   */
  add(chunk: Uint8Array, start: number, end: number, needed: number): void {
    const held = this.#length;
    const length = held + end - start;
    this.#grow(length, needed);
    const memory = this.#memory;
    if (this.#plainStart === 0 && needed >= LARGE_FRAME) {
      memory.set(chunk.subarray(start, Math.min(end, start + LONGEST_HEADER)), held);
      this.#plainStart = plainStartOf(memory, length);
    }
    const from = Math.max(held, this.#plainStart);
    const key = memory.subarray(this.#plainStart - 4, this.#plainStart);
    const offset = from - this.#plainStart;
    const isMasked = this.isPlain && from < length;
    if (isMasked && this.#mayOverwrite) {
      maskInPlace(chunk.subarray(0, end), start + from - held, key, offset);
    }
    memory.set(chunk.subarray(start, end), held);
    if (isMasked && !this.#mayOverwrite) maskInPlace(memory.subarray(0, length), from, key, offset);
    this.#length = length;
  }

  /** Forgets everything; who has asked for `memory` may keep it. */
  clear(): void {
    this.#memory = NO_BYTES;
    this.#length = 0;
    this.#plainStart = 0;
  }

  #grow(length: number, needed: number): void {
    if (length <= this.#memory.length) return;
    // Growing by a factor keeps the copying linear; a frame that is nearly there gets exactly its size.
    const capacity = Math.max(FIRST_CAPACITY, length * GROWTH);
    const grown = new Uint8Array(
      Math.max(length, Math.min(capacity, Math.max(needed, FIRST_CAPACITY))),
    );
    grown.set(this.memory);
    this.#memory = grown;
  }
}

/** Where the payload of a masked frame starts; 0 when it has no mask or its key is not there as a whole. */
function plainStartOf(memory: Uint8Array, length: number): number {
  const second = memory[1] as number;
  const start = lengthFieldEnd(second & 0x7f) + 4;
  return second >= 0x80 && start <= length ? start : 0;
}
