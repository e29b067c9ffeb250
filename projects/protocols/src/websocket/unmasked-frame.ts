import { lengthFieldEnd } from './frame-header.js';
import type { DecodedFrame } from './frame.js';
import { maskInPlace } from './mask-payload.js';

/**
 * A masked frame whose mask was taken off where the bytes stood, so that a large payload is not copied. Who asks for the
 * bytes of the wire gets a copy with the mask on again.
 */
export class UnmaskedFrame implements DecodedFrame {
  readonly fin: boolean;
  readonly rsv1: boolean;
  readonly rsv2: boolean;
  readonly rsv3: boolean;
  readonly opcode: number;
  readonly maskingKey: Uint8Array;
  readonly payload: Uint8Array;
  readonly #memory: Uint8Array;

  /** @param memory - A whole frame: header and key as on the wire, the payload without its mask. */
  constructor(memory: Uint8Array) {
    const first = memory[0] as number;
    const lengthEnd = lengthFieldEnd((memory[1] as number) & 0x7f);
    this.fin = first >= 0x80;
    this.rsv1 = (first & 0x40) !== 0;
    this.rsv2 = (first & 0x20) !== 0;
    this.rsv3 = (first & 0x10) !== 0;
    this.opcode = first & 0x0f;
    this.maskingKey = memory.subarray(lengthEnd, lengthEnd + 4);
    this.payload = memory.subarray(lengthEnd + 4);
    this.#memory = memory;
  }

  /** @param wire - A whole frame, its mask still on. Its payload is overwritten. */
  static from(wire: Uint8Array): UnmaskedFrame {
    const frame = new UnmaskedFrame(wire);
    maskInPlace(wire, wire.length - frame.payload.length, frame.maskingKey, 0);
    return frame;
  }

  get size(): number {
    return this.#memory.length;
  }

  get bytes(): Uint8Array {
    const wire = this.#memory.slice();
    maskInPlace(wire, wire.length - this.payload.length, this.maskingKey, 0);
    return wire;
  }
}
