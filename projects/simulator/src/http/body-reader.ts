import { ChunkedDecoder, type BodyFraming } from '@wirelight/protocols';

const NO_BYTES: Uint8Array = new Uint8Array(0);

/** What some bytes brought of a body. */
export interface BodyPiece {
  /** Without the framing of chunks. */
  readonly data: readonly Uint8Array[];
  readonly isDone: boolean;
  /** Whether what came can be no body. */
  readonly isBroken: boolean;
  /** What belongs to the next message. */
  readonly rest: Uint8Array;
}

/**
 * Reads one body as it arrives, and keeps nothing of it.
 *
 * @source RFC 9112, sections 6 and 7
 */
export class BodyReader {
  readonly #chunks: ChunkedDecoder | null;
  #left: number;

  /** @param framing - Where it ends; `Infinity` for one that ends with its connection. */
  constructor(framing: BodyFraming) {
    const isChunked = framing === 'chunked';
    this.#chunks = isChunked ? new ChunkedDecoder({ maxBody: Infinity }) : null;
    this.#left = isChunked ? 0 : framing;
  }

  /** Takes the next bytes; none at all tell whether the body is an empty one. */
  push(bytes: Uint8Array): BodyPiece {
    if (this.#chunks !== null) {
      const { data, isDone, error, consumed } = this.#chunks.push(bytes);
      return { data, isDone, isBroken: error !== null, rest: bytes.subarray(consumed) };
    }
    const data = bytes.subarray(0, this.#left);
    this.#left -= data.length;
    return {
      data: data.length > 0 ? [data] : [],
      isDone: this.#left === 0,
      isBroken: false,
      rest: data.length === bytes.length ? NO_BYTES : bytes.subarray(data.length),
    };
  }
}
