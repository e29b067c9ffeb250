import { ByteBuffer } from '../bytes/byte-buffer.js';
import { decodeUtf8Lossy } from '../bytes/utf8.js';
import { ProtocolError } from '../protocol-error.js';
import { applyLine } from './apply-line.js';
import type { EventStreamLine, EventStreamState } from './server-sent-event.js';

/** Options of an `EventStreamParser`. */
export interface EventStreamParserOptions {
  /** The source's last event ID from the connection before, default none. */
  readonly lastEventId?: string;
  /** Bytes of one line, default 1 MiB. */
  readonly maxLine?: number;
  /** Code units of one event's data, default 16 Mi. */
  readonly maxData?: number;
}

/** What one chunk brought. */
export interface EventStreamResult {
  /** Lines that are complete now, in order. Those before an error count. */
  readonly lines: readonly EventStreamLine[];
  /** The limit that the stream broke; the parser is at its end then and repeats it. */
  readonly error: ProtocolError | null;
}

const LF = 0x0a;
const CR = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Reads an event stream line by line, however it was chopped, and says of each line what it did. It holds one unfinished
 * line and the data of one event at most. What no empty line ends is never dispatched.
 *
 * @source WHATWG HTML, sections 9.2.5 and 9.2.6
 */
export class EventStreamParser {
  readonly #maxLine: number;
  readonly #maxData: number;
  readonly #held = new ByteBuffer();
  #state: EventStreamState;
  #error: ProtocolError | null = null;
  /** Bytes of the stream in front of the present line. */
  #lineStart = 0;
  /** Whether the first line is still to come, which may begin with a byte order mark. */
  #isFirstLine = true;
  /** Whether the byte before was a CR: a LF after it belongs to the same line end. */
  #afterReturn = false;

  constructor(options: EventStreamParserOptions = {}) {
    const { lastEventId = '', maxLine = 1024 * 1024, maxData = 16 * 1024 * 1024 } = options;
    this.#maxLine = maxLine;
    this.#maxData = maxData;
    this.#state = { data: '', eventType: '', idBuffer: lastEventId, lastEventId, retry: null };
  }

  /** After the lines so far. */
  get state(): EventStreamState {
    return this.#state;
  }

  /**
   * Takes the next bytes of the stream.
   *
   * @errors `SSE_LINE_TOO_LONG`, `SSE_EVENT_TOO_LARGE`
   */
  push(chunk: Uint8Array): EventStreamResult {
    const lines: EventStreamLine[] = [];
    let from = 0;
    for (let index = 0; index < chunk.length && this.#error === null; index++) {
      const byte = chunk[index] as number;
      if (byte === LF || byte === CR) {
        if (byte === LF && this.#afterReturn) this.#lineStart++;
        else this.#endLine(chunk, from, index, lines);
        from = index + 1;
        this.#afterReturn = byte === CR;
      } else {
        this.#afterReturn = false;
      }
    }
    if (this.#error === null && from < chunk.length) this.#hold(chunk, from, chunk.length);
    return { lines, error: this.#error };
  }

  #hold(chunk: Uint8Array, from: number, end: number): void {
    if (this.#held.length + end - from > this.#maxLine) this.#fail('SSE_LINE_TOO_LONG');
    else this.#held.append(chunk, from, end);
  }

  #endLine(chunk: Uint8Array, from: number, end: number, lines: EventStreamLine[]): void {
    let bytes = chunk.subarray(from, end);
    if (this.#held.length > 0 || bytes.length > this.#maxLine) {
      this.#hold(chunk, from, end);
      if (this.#error !== null) return;
      bytes = this.#held.take();
    }
    const start = this.#lineStart;
    const applied = applyLine(this.#state, decodeUtf8Lossy(this.#withoutMark(bytes)));
    if (applied.state.data.length > this.#maxData) {
      this.#fail('SSE_EVENT_TOO_LARGE');
      return;
    }
    this.#state = applied.state;
    lines.push({ ...applied, start, end: start + bytes.length });
    this.#lineStart = start + bytes.length + 1;
  }

  /** The first line without its byte order mark. */
  #withoutMark(bytes: Uint8Array): Uint8Array {
    if (!this.#isFirstLine) return bytes;
    this.#isFirstLine = false;
    return BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)
      ? bytes.subarray(BYTE_ORDER_MARK.length)
      : bytes;
  }

  #fail(code: 'SSE_LINE_TOO_LONG' | 'SSE_EVENT_TOO_LARGE'): void {
    this.#error = new ProtocolError(code, this.#lineStart);
    this.#held.clear();
  }
}
