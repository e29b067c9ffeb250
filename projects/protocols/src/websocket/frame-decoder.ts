import { ProtocolError } from '../protocol-error.js';
import { bytesNeeded, frameRules, lengthFieldEnd, type FrameRules } from './frame-header.js';
import type { FrameDecoderOptions } from './frame-decoder-options.js';
import type { DecodedFrame } from './frame.js';
import { maskPayload } from './mask-payload.js';
import { UnmaskedFrame } from './unmasked-frame.js';

/** What one chunk brought. */
export interface FrameDecoderResult {
  /** Frames that are complete now, in order. Those before an error are valid. */
  readonly frames: readonly DecodedFrame[];
  /** The rule that the stream broke; the decoder is at its end then and repeats it. */
  readonly error: ProtocolError | null;
}

const NO_FRAMES: readonly DecodedFrame[] = [];
const NO_BYTES: Uint8Array = new Uint8Array(0);
const FIRST_CAPACITY = 64;
/** So many times what has arrived may be set aside for what is still to come. */
const GROWTH = 8;
/** From here on it pays to take the mask off in place: the frame is an object of another kind then. */
const LARGE = 1024;

/**
 * Cuts a stream of bytes into WebSocket frames, however it was chopped. Keeps the rules of a single frame; those of
 * messages (continuations, UTF-8) are its user's.
 *
 * It holds one unfinished frame at most, in memory that grows with what arrived and not with what was announced.
 *
 * @source RFC 6455, section 5
 */
export class FrameDecoder {
  readonly #rules: FrameRules;
  readonly #mayOverwrite: boolean;
  /** An unfinished frame: its first `#held` bytes. */
  #buffer = NO_BYTES;
  #held = 0;
  /** Bytes of that frame to wait for. */
  #needed = 0;
  /** Bytes of all frames before the present one. */
  #position = 0;
  #error: ProtocolError | null = null;

  constructor(options: FrameDecoderOptions = {}) {
    this.#rules = frameRules(options);
    this.#mayOverwrite = options.mayOverwrite ?? false;
  }

  /** The bytes at hand of a frame that is not there as a whole, its mask still on. Read at once: `push` changes them. */
  get unfinished(): Uint8Array {
    return this.#buffer.subarray(0, this.#held);
  }

  /**
   * Takes the next bytes of the stream.
   *
   * @param chunk - Kept in the frames that lie wholly inside it: do not write to it afterwards. With `mayOverwrite` it is the
   *   decoder's to write to.
   * @errors those of `bytesNeeded`: every `WS_` code about a frame's header
   */
  push(chunk: Uint8Array): FrameDecoderResult {
    const frames: DecodedFrame[] = [];
    let offset = this.#held > 0 ? this.#finishHeld(chunk, frames) : 0;
    while (offset < chunk.length && this.#error === null) {
      const needed = this.#check(chunk, offset, chunk.length);
      if (needed === null) break;
      if (needed > chunk.length - offset) {
        this.#hold(chunk, offset, chunk.length, needed);
        break;
      }
      const isWhole = offset === 0 && needed === chunk.length;
      frames.push(
        readFrame(isWhole ? chunk : chunk.subarray(offset, offset + needed), this.#mayOverwrite),
      );
      offset += needed;
      this.#position += needed;
    }
    return { frames: frames.length === 0 ? NO_FRAMES : frames, error: this.#error };
  }

  /** Adds to the held frame what is missing, and returns how much of the chunk that took. */
  #finishHeld(chunk: Uint8Array, frames: DecodedFrame[]): number {
    let offset = 0;
    while (offset < chunk.length) {
      const end = Math.min(chunk.length, offset + this.#needed - this.#held);
      this.#hold(chunk, offset, end, this.#needed);
      offset = end;
      if (this.#held < this.#needed) break;
      const needed = this.#check(this.#buffer, 0, this.#held);
      if (needed === null) break;
      this.#needed = needed;
      if (needed > this.#held) continue;
      // Nobody else knows this memory.
      frames.push(readFrame(this.#buffer.subarray(0, needed), true));
      this.#position += needed;
      this.#buffer = NO_BYTES;
      this.#held = 0;
      break;
    }
    return offset;
  }

  #hold(chunk: Uint8Array, start: number, end: number, needed: number): void {
    const held = this.#held + end - start;
    if (held > this.#buffer.length) {
      // Growing by a factor keeps the copying linear; a frame that is nearly there gets exactly its size.
      const capacity = Math.max(FIRST_CAPACITY, held * GROWTH);
      const grown = new Uint8Array(
        Math.max(held, Math.min(capacity, Math.max(needed, FIRST_CAPACITY))),
      );
      grown.set(this.#buffer.subarray(0, this.#held));
      this.#buffer = grown;
    }
    this.#buffer.set(chunk.subarray(start, end), this.#held);
    this.#held = held;
    this.#needed = needed;
  }

  /** @returns `null` when the stream is broken. */
  #check(bytes: Uint8Array, start: number, end: number): number | null {
    const needed = bytesNeeded(bytes, start, end, this.#rules, this.#position);
    if (typeof needed === 'number') return needed;
    this.#error = needed;
    this.#buffer = NO_BYTES;
    this.#held = 0;
    return null;
  }
}

/** Reads a frame whose header was checked. */
function readFrame(bytes: Uint8Array, mayOverwrite: boolean): DecodedFrame {
  const first = bytes[0] as number;
  const second = bytes[1] as number;
  if (mayOverwrite && second >= 0x80 && bytes.length >= LARGE) return new UnmaskedFrame(bytes);
  const lengthEnd = lengthFieldEnd(second & 0x7f);
  const maskingKey = second < 0x80 ? null : bytes.subarray(lengthEnd, lengthEnd + 4);
  const payload = bytes.subarray(maskingKey === null ? lengthEnd : lengthEnd + 4);
  return {
    fin: first >= 0x80,
    rsv1: (first & 0x40) !== 0,
    rsv2: (first & 0x20) !== 0,
    rsv3: (first & 0x10) !== 0,
    opcode: first & 0x0f,
    maskingKey,
    payload: maskingKey === null ? payload : maskPayload(payload, maskingKey),
    bytes,
    size: bytes.length,
  };
}
