import { concatBytes, FrameDecoder } from '@wirelight/protocols';

/**
 * Bytes of the longest payload that is waited for: what Socket.IO takes by default. A receiver refuses a longer one by its
 * header. @source socket.io, `maxHttpBufferSize`
 */
const LONGEST_AWAITED = 1_000_000;

/**
 * Cuts a stream of bytes of a client into its WebSocket frames, however many reads brought them, so that each is one entry of
 * the recording. A frame that is not there as a whole is held back, unless its header alone breaks a rule or announces
 * more than a megabyte: the receiver may have to answer that before the payload comes, if ever, so what is there is passed
 * on at once.
 *
 * @source RFC 6455, section 5.2
 */
export class FrameCutter {
  /** The header of the present frame, as far as it is there. */
  #header: number[] = [];
  /** Bytes that the present frame still has to come; `null` while its header does not say. */
  #left: number | null = null;
  #held: Uint8Array[] = [];
  /** Whether the present frame is passed on as it comes. */
  #isPassing = false;

  /** The frames that are complete with `chunk`, and what is not waited for. Keeps the rest of `chunk`. */
  cut(chunk: Uint8Array): readonly Uint8Array[] {
    const pieces: Uint8Array[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length;) {
      at = this.#read(chunk, at);
      if (this.#left !== 0) continue;
      this.#held.push(chunk.subarray(start, at));
      pieces.push(this.rest());
      this.#header = [];
      this.#left = null;
      this.#isPassing = false;
      start = at;
    }
    if (start === chunk.length) return pieces;
    this.#held.push(chunk.subarray(start));
    this.#isPassing ||= !this.#isAwaited();
    if (this.#isPassing) pieces.push(this.rest());
    return pieces;
  }

  /** What is held back of a frame, and nothing is held any more: for a stream that has come to its end. */
  rest(): Uint8Array {
    return concatBytes(this.#held.splice(0));
  }

  /** Reads a byte of a header, or all there is of a payload. @returns Where it has come to. */
  #read(chunk: Uint8Array, at: number): number {
    if (this.#left === null) {
      this.#header.push(chunk[at] as number);
      const isComplete = this.#header.length === headerLength(this.#header);
      if (isComplete) this.#left = payloadLength(this.#header);
      return at + 1;
    }
    const taken = Math.min(this.#left, chunk.length - at);
    this.#left -= taken;
    return at + taken;
  }

  /** Whether the header, as far as it is there, breaks no rule. */
  #isAwaited(): boolean {
    const rules = { masked: true, maxPayload: LONGEST_AWAITED };
    return new FrameDecoder(rules).push(Uint8Array.from(this.#header)).error === null;
  }
}

/** Bytes of a header, as far as its first two say; at least 2. */
function headerLength(header: readonly number[]): number {
  const second = header[1];
  if (second === undefined) return 2;
  const length7 = second & 0x7f;
  const extended = length7 === 126 ? 2 : length7 === 127 ? 8 : 0;
  return 2 + extended + (second >= 0x80 ? 4 : 0);
}

function payloadLength(header: readonly number[]): number {
  const length7 = (header[1] as number) & 0x7f;
  if (length7 < 126) return length7;
  const end = length7 === 126 ? 4 : 10;
  return header.slice(2, end).reduce((sum, byte) => sum * 256 + byte, 0);
}
