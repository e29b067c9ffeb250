import { ProtocolError } from '../protocol-error.js';
import { bytesNeeded, frameRules, lengthFieldEnd, type FrameRules } from './frame-header.js';
import type { FrameDecoderOptions } from './frame-decoder-options.js';
import type { DecodedFrame } from './frame.js';
import { HeldFrame, LARGE_FRAME } from './held-frame.js';
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
  readonly #held: HeldFrame;
  /** Bytes of the held frame to wait for; 0 while none is held. */
  #needed = 0;
  /** Bytes of all frames before the present one. */
  #position = 0;
  #error: ProtocolError | null = null;

  constructor(options: FrameDecoderOptions = {}) {
    this.#rules = frameRules(options);
    this.#mayOverwrite = options.mayOverwrite ?? false;
    this.#held = new HeldFrame(this.#mayOverwrite);
  }

  /** What is at hand of a frame that is not there as a whole. Read at once: `push` changes it. */
  get unfinished(): Pick<HeldFrame, 'memory' | 'payloadFrom'> {
    return this.#held;
  }

  /**
   * Takes the next bytes of the stream.
   *
   * @param chunk - Kept in the frames that lie wholly inside it: do not write to it afterwards. With `mayOverwrite` it is the
   *   decoder's to write to.
   * @errors those of `bytesNeeded`: every `WS_` code about a frame's header
   */
  push(chunk: Uint8Array): FrameDecoderResult {
    // No list before there is a frame, and then one of its size: nearly every chunk is one frame.
    let frames: DecodedFrame[] | null = null;
    let offset = 0;
    if (this.#needed > 0) {
      frames = [];
      offset = this.#finishHeld(chunk, frames);
    }
    while (offset < chunk.length && this.#error === null) {
      const needed = this.#check(chunk, offset, chunk.length);
      if (needed === null) break;
      if (needed > chunk.length - offset) {
        this.#held.add(chunk, offset, chunk.length, needed);
        this.#needed = needed;
        break;
      }
      const isWhole = offset === 0 && needed === chunk.length;
      const bytes = isWhole ? chunk : chunk.subarray(offset, offset + needed);
      const frame = readFrame(bytes, this.#mayOverwrite);
      if (frames === null) frames = [frame];
      else frames.push(frame);
      offset += needed;
      this.#position += needed;
    }
    return { frames: frames ?? NO_FRAMES, error: this.#error };
  }

  /** Adds to the held frame what is missing, and returns how much of the chunk that took. */
  #finishHeld(chunk: Uint8Array, frames: DecodedFrame[]): number {
    const held = this.#held;
    let offset = 0;
    while (offset < chunk.length) {
      const end = Math.min(chunk.length, offset + this.#needed - held.length);
      held.add(chunk, offset, end, this.#needed);
      offset = end;
      if (held.length < this.#needed) break;
      const needed = this.#check(held.memory, 0, held.length);
      if (needed === null) break;
      this.#needed = needed;
      if (needed > held.length) continue;
      // Nobody else knows this memory.
      frames.push(held.isPlain ? new UnmaskedFrame(held.memory) : readFrame(held.memory, true));
      this.#position += needed;
      held.clear();
      this.#needed = 0;
      break;
    }
    return offset;
  }

  /** @returns `null` when the stream is broken. */
  #check(bytes: Uint8Array, start: number, end: number): number | null {
    const needed = bytesNeeded(bytes, start, end, this.#rules, this.#position);
    if (typeof needed === 'number') return needed;
    this.#error = needed;
    this.#held.clear();
    this.#needed = 0;
    return null;
  }
}

/** Reads a frame whose header was checked. */
function readFrame(bytes: Uint8Array, mayOverwrite: boolean): DecodedFrame {
  const first = bytes[0] as number;
  const second = bytes[1] as number;
  if (mayOverwrite && second >= 0x80 && bytes.length >= LARGE_FRAME) {
    return UnmaskedFrame.from(bytes);
  }
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
