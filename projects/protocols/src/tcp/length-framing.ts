import { ByteBuffer } from '../bytes/byte-buffer.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { byteField } from '../field/create-field.js';
import type { Dissection } from '../field/field.js';
import { ProtocolError } from '../protocol-error.js';

/** A protocol of one's own over TCP: a fixed header with the length of the body, then the body. */
export interface LengthFraming {
  /** Bytes of the length, in network byte order; default 4. */
  readonly lengthBytes?: 1 | 2 | 3 | 4;
  /** Bytes in front of the length that every message begins with; default none. A reader that has lost its place knows. */
  readonly magic?: Uint8Array;
  /** Bytes that a body may have, default 1 MiB. */
  readonly maxBody?: number;
}

/** What one read brought: TCP keeps bytes in order, not messages apart. */
export interface LengthFramingResult {
  /** Bodies that are complete now; several where messages stuck together. */
  readonly bodies: readonly Uint8Array[];
  /** Bytes that wait for the rest of their message. */
  readonly waiting: number;
  readonly error: ProtocolError | null;
}

const NOTHING = new Uint8Array(0);

/**
 * One message: magic, length, body.
 *
 * @throws RangeError for a body that is larger than the framing allows or than its length can say.
 * @source Own design, for the lesson that TCP has no messages
 */
export function encodeLengthFrame(body: Uint8Array, framing: LengthFraming = {}): Uint8Array {
  const { lengthBytes = 4, magic = NOTHING, maxBody = 1024 * 1024 } = framing;
  if (body.length > maxBody || body.length >= 256 ** lengthBytes) {
    throw new RangeError(`A body has at most ${maxBody} bytes and a length of ${lengthBytes}.`);
  }
  const length = new Uint8Array(lengthBytes);
  let rest = body.length;
  for (let index = lengthBytes - 1; index >= 0; index--) {
    length[index] = rest & 0xff;
    rest = Math.floor(rest / 256);
  }
  return concatBytes([magic, length, body]);
}

/**
 * Cuts a stream of bytes into messages, however it was read. It holds one unfinished message at most.
 *
 * @source Own design
 */
export class LengthFrameDecoder {
  readonly #lengthBytes: number;
  readonly #magic: Uint8Array;
  readonly #maxBody: number;
  readonly #held = new ByteBuffer();
  #position = 0;
  #error: ProtocolError | null = null;

  constructor({ lengthBytes = 4, magic = NOTHING, maxBody = 1024 * 1024 }: LengthFraming = {}) {
    this.#lengthBytes = lengthBytes;
    this.#magic = magic;
    this.#maxBody = maxBody;
  }

  /**
   * Takes what one read gave.
   *
   * @errors `TCP_BAD_MAGIC`, `TCP_BODY_TOO_LARGE`; the decoder is at its end then
   */
  push(bytes: Uint8Array): LengthFramingResult {
    const bodies: Uint8Array[] = [];
    let at = 0;
    while (at < bytes.length && this.#error === null) {
      const needed = this.#needed();
      if (this.#hasFailed()) break;
      const end = Math.min(bytes.length, at + needed - this.#held.length);
      this.#held.append(bytes, at, end);
      at = end;
      // More may be known now, e.g. that the body is empty.
      const length = this.#needed();
      if (!this.#hasFailed() && this.#held.length === length && this.#isWhole()) {
        bodies.push(this.#held.take().slice(this.#magic.length + this.#lengthBytes));
        this.#position += length;
      }
    }
    return { bodies, waiting: this.#held.length, error: this.#error };
  }

  #hasFailed(): boolean {
    return this.#error !== null;
  }

  #isWhole(): boolean {
    return this.#held.length >= this.#magic.length + this.#lengthBytes;
  }

  /** Bytes to wait for: the header, then the whole message. */
  #needed(): number {
    const { view } = this.#held;
    const header = this.#magic.length + this.#lengthBytes;
    const wrong = this.#magic.findIndex(
      (byte, index) => index < view.length && view[index] !== byte,
    );
    if (wrong >= 0) return this.#fail('TCP_BAD_MAGIC', wrong);
    if (view.length < header) return header;
    let length = 0;
    for (let index = this.#magic.length; index < header; index++) {
      length = length * 256 + (view[index] as number);
    }
    return length > this.#maxBody
      ? this.#fail('TCP_BODY_TOO_LARGE', this.#magic.length)
      : header + length;
  }

  #fail(code: 'TCP_BAD_MAGIC' | 'TCP_BODY_TOO_LARGE', at: number): number {
    this.#error = new ProtocolError(code, this.#position + at);
    this.#held.clear();
    return 0;
  }
}

/** The first message taken apart: `magic`, `length`, `body`. @errors those of the decoder, `TCP_INCOMPLETE` */
export function dissectLengthFrame(bytes: Uint8Array, framing: LengthFraming = {}): Dissection {
  const { lengthBytes = 4, magic = NOTHING } = framing;
  const header = Math.min(bytes.length, magic.length + lengthBytes);
  const decoder = new LengthFrameDecoder(framing);
  let end = header;
  let { error, waiting } = decoder.push(bytes.subarray(0, header));
  while (error === null && waiting > 0 && end < bytes.length) {
    ({ error, waiting } = decoder.push(bytes.subarray(end, ++end)));
  }
  if (error === null && (waiting > 0 || end < magic.length + lengthBytes)) {
    error = new ProtocolError('TCP_INCOMPLETE', bytes.length);
  }
  const source = 'own design';
  const parts = [
    ['magic', 0, Math.min(magic.length, header)],
    ['length', Math.min(magic.length, header), header],
    ['body', header, end],
  ] as const;
  const fields = parts
    .filter(([, start, stop]) => stop > start)
    .map(([name, start, stop]) =>
      byteField(name, [start, stop], null, `${stop - start} bytes`, source),
    );
  return { field: byteField('message', [0, end], null, '', source, fields), error, length: end };
}
