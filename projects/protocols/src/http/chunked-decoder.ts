import { ByteBuffer } from '../bytes/byte-buffer.js';
import { decodeLatin1 } from '../bytes/latin1.js';
import { ProtocolError, type ProtocolErrorCode } from '../protocol-error.js';
import { FIELD_VALUE } from './http-grammar.js';
import { MAX_HTTP_BODY } from './http-message.js';

/** Options of a `ChunkedDecoder`. */
export interface ChunkedDecoderOptions {
  /** Bytes that all chunks may have together, default 100 MiB. */
  readonly maxBody?: number;
  /** Bytes of one chunk's first line and of all trailer fields, default 16 KiB. */
  readonly maxLine?: number;
}

/** What one piece of the stream brought. */
export interface ChunkedResult {
  /** Data of the body, in the order in which it came. Views of what was pushed. */
  readonly data: readonly Uint8Array[];
  /** Whether the body has ended. */
  readonly isDone: boolean;
  /** Bytes of this piece that belong to the body; the rest belongs to the next message. */
  readonly consumed: number;
  readonly error: ProtocolError | null;
}

const SIZE_LINE = /^([0-9a-fA-F]{1,8})[ \t]*(?:;.*)?$/s;

/**
 * Reads a body with `Transfer-Encoding: chunked`, however it was chopped. Strict: every line ends with CR LF. It passes
 * data on at once and holds one unfinished line at most.
 *
 * @source RFC 9112, section 7.1
 */
export class ChunkedDecoder {
  readonly #maxBody: number;
  readonly #maxLine: number;
  readonly #line = new ByteBuffer();
  #state: 'size' | 'data' | 'data-end' | 'trailer' | 'done' = 'size';
  /** Bytes of data that the present chunk still has. */
  #left = 0;
  #total = 0;
  #trailers = 0;
  #position = 0;
  /** Where the present line began in the stream. */
  #lineStart = 0;
  #error: ProtocolError | null = null;

  constructor({ maxBody = MAX_HTTP_BODY, maxLine = 16 * 1024 }: ChunkedDecoderOptions = {}) {
    this.#maxBody = maxBody;
    this.#maxLine = maxLine;
  }

  /**
   * Takes the next bytes of the stream.
   *
   * @errors `HTTP_BAD_CHUNK`, `HTTP_CHUNK_LINE_TOO_LONG`, `HTTP_BODY_TOO_LARGE`, `HTTP_BAD_HEADER` in the trailers
   */
  push(piece: Uint8Array): ChunkedResult {
    const data: Uint8Array[] = [];
    let at = 0;
    while (at < piece.length && this.#state !== 'done' && this.#error === null) {
      at = this.#state === 'data' ? this.#takeData(piece, at, data) : this.#takeLine(piece, at);
    }
    this.#position += at;
    return { data, isDone: this.#state === 'done', consumed: at, error: this.#error };
  }

  #takeData(piece: Uint8Array, at: number, data: Uint8Array[]): number {
    const end = Math.min(piece.length, at + this.#left);
    data.push(piece.subarray(at, end));
    this.#left -= end - at;
    if (this.#left === 0) this.#state = 'data-end';
    return end;
  }

  #takeLine(piece: Uint8Array, at: number): number {
    if (this.#line.length === 0) this.#lineStart = this.#position + at;
    const feed = piece.indexOf(0x0a, at);
    const end = feed < 0 ? piece.length : feed + 1;
    if (this.#line.length + end - at > this.#maxLine) {
      return this.#fail('HTTP_CHUNK_LINE_TOO_LONG', end);
    }
    this.#line.append(piece, at, end);
    if (this.#state === 'data-end' && !'\r\n'.startsWith(decodeLatin1(this.#line.view))) {
      return this.#fail('HTTP_BAD_CHUNK', end);
    }
    if (feed < 0) return end;
    const line = decodeLatin1(this.#line.take());
    if (!line.endsWith('\r\n')) return this.#fail('HTTP_BAD_CHUNK', end);
    const code = this.#endLine(line.slice(0, -2));
    return code === null ? end : this.#fail(code, end);
  }

  /** @returns The rule that the line breaks. */
  #endLine(line: string): ProtocolErrorCode | null {
    if (this.#state === 'data-end') this.#state = 'size';
    else if (this.#state === 'trailer') {
      if (line === '') this.#state = 'done';
      this.#trailers += line.length + 2;
      if (this.#trailers > this.#maxLine) return 'HTTP_CHUNK_LINE_TOO_LONG';
      if (line !== '' && (!/^[^\s:]+:/.test(line) || !FIELD_VALUE.test(line))) {
        return 'HTTP_BAD_HEADER';
      }
    } else {
      const digits = SIZE_LINE.exec(line)?.[1];
      if (digits === undefined || !FIELD_VALUE.test(line)) return 'HTTP_BAD_CHUNK';
      this.#left = parseInt(digits, 16);
      this.#total += this.#left;
      if (this.#total > this.#maxBody) return 'HTTP_BODY_TOO_LARGE';
      this.#state = this.#left === 0 ? 'trailer' : 'data';
    }
    return null;
  }

  /** @param end - What of the piece is used up. The error stands at the start of the line. */
  #fail(code: ProtocolErrorCode, end: number): number {
    this.#error = new ProtocolError(code, this.#lineStart);
    this.#line.clear();
    return end;
  }
}
