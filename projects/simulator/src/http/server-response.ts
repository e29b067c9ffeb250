import {
  concatBytes,
  encodeChunk,
  encodeHttpResponse,
  encodeLastChunk,
  encodeUtf8,
  headerTokens,
  HTTP_REASONS,
  type HttpHeaders,
} from '@wirelight/protocols';
import { EventEmitter } from '../events/event-emitter.js';
import type { IncomingMessage } from './incoming-message.js';

type HeaderValue = string | number | readonly string[];
type HeaderObject = Readonly<Record<string, HeaderValue>>;

const NO_BYTES: Uint8Array = new Uint8Array(0);

export interface ServerResponseOptions {
  /** The present as an HTTP date, for the `Date` header that Node adds. */
  readonly date: () => string;
  /** Seconds of the `Keep-Alive` header; `null` when the connection is to be closed after the response. */
  readonly keepAlive: number | null;
}

/**
 * A response as a Node program writes it. With `end` alone it is one message with its length; `write` and `flushHeaders`
 * send the head at once, and the body follows in chunks as they are written.
 *
 * @source Node.js, `http.ServerResponse` (the members that engine.io and plain handlers use)
 */
export class ServerResponse extends EventEmitter {
  statusCode = 200;
  statusMessage = '';
  headersSent = false;
  writableEnded = false;
  /** Whether the connection went away before the response was complete. */
  destroyed = false;
  readonly #headers = new Map<string, readonly [name: string, value: HeaderValue]>();
  readonly #options: ServerResponseOptions;
  #isChunked = false;
  /** What waits to go out in one piece; `null` when nothing has to. */
  #corked: Uint8Array[] | null = null;

  constructor(
    readonly req: IncomingMessage,
    options: ServerResponseOptions,
  ) {
    super();
    this.#options = options;
  }

  get socket(): IncomingMessage['socket'] {
    return this.req.socket;
  }

  setHeader(name: string, value: HeaderValue): this {
    this.#headers.set(name.toLowerCase(), [name, value]);
    return this;
  }

  getHeader(name: string): HeaderValue | undefined {
    return this.#headers.get(name.toLowerCase())?.[1];
  }

  removeHeader(name: string): void {
    this.#headers.delete(name.toLowerCase());
  }

  writeHead(status: number, reason?: string | HeaderObject, headers?: HeaderObject): this {
    this.statusCode = status;
    if (typeof reason === 'string') this.statusMessage = reason;
    const given = typeof reason === 'object' ? reason : headers;
    for (const [name, value] of Object.entries(given ?? {})) this.setHeader(name, value);
    return this;
  }

  /** Sends the head without a body; the client knows of the answer before there is any of it. */
  flushHeaders(): void {
    if (!this.headersSent) this.#send(this.#head(null));
  }

  /**
   * Keeps back what is written, until `uncork` or `end` sends it in one piece. Node corks the pieces of one turn of the event
   * loop by itself; here every write is a message of its own.
   */
  cork(): void {
    this.#corked ??= [];
  }

  /** Sends what was kept back. */
  uncork(): void {
    const held = this.#corked;
    this.#corked = null;
    if (held !== null && held.length > 0) this.#send(concatBytes(held));
  }

  /** Sends a chunk, with the head before the first one. Ignored after `end`. */
  write(chunk: string | Uint8Array): boolean {
    const data = toBytes(chunk);
    if (this.writableEnded || this.destroyed || data.length === 0) return !this.writableEnded;
    const head = this.headersSent ? NO_BYTES : this.#head(null);
    this.#send(concatBytes([head, this.#isChunked ? encodeChunk(data) : data]));
    return true;
  }

  /** Completes the response. Does nothing the second time, or when nobody listens any more. */
  end(chunk?: string | Uint8Array): this {
    if (this.writableEnded || this.destroyed) return this;
    const data = toBytes(chunk ?? NO_BYTES);
    if (!this.headersSent) this.#send(concatBytes([this.#head(data.length), data]));
    else if (this.#isChunked) {
      const last = encodeLastChunk();
      this.#send(data.length === 0 ? last : concatBytes([encodeChunk(data), last]));
    } else if (data.length > 0) this.#send(data);
    this.uncork();
    this.writableEnded = true;
    this.emit('finish');
    this.emit('close');
    return this;
  }

  /** Closes the connection, whatever is still to be said. */
  destroy(): this {
    this.socket.destroy();
    return this;
  }

  #send(bytes: Uint8Array): void {
    if (this.#corked !== null) {
      this.#corked.push(bytes);
      return;
    }
    this.socket.tcp.write(bytes, { layer: 'http', answers: this.req.sentAs });
  }

  /** @param length - Bytes of the whole body; `null` when it is not known yet. */
  #head(length: number | null): Uint8Array {
    this.headersSent = true;
    return encodeHttpResponse({
      status: this.statusCode,
      reason: this.statusMessage || (HTTP_REASONS[this.statusCode] ?? ''),
      headers: this.#wireHeaders(length),
      body: NO_BYTES,
    });
  }

  /** The program's own headers, then those that Node adds, in Node's order. */
  #wireHeaders(length: number | null): HttpHeaders {
    const headers: (readonly [string, string])[] = [];
    for (const [name, value] of this.#headers.values()) {
      for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) {
        headers.push([name, String(one)]);
      }
    }
    const { date, keepAlive } = this.#options;
    if (!this.#headers.has('date')) headers.push(['Date', date()]);
    if (!this.#headers.has('connection')) {
      headers.push(['Connection', keepAlive === null ? 'close' : 'keep-alive']);
      if (keepAlive !== null && keepAlive > 0) headers.push(['Keep-Alive', `timeout=${keepAlive}`]);
    }
    const isBodiless = this.statusCode === 204 || this.statusCode === 304;
    if (!isBodiless && !this.#headers.has('content-length')) {
      if (length === null) {
        this.#isChunked = true;
        headers.push(['Transfer-Encoding', 'chunked']);
      } else headers.push(['Content-Length', String(length)]);
    }
    return headers;
  }

  /** Whether the connection closes after this response. */
  get closesConnection(): boolean {
    return (
      this.#options.keepAlive === null ||
      headerTokens(
        [['Connection', String(this.getHeader('connection') ?? '')]],
        'connection',
      ).includes('close')
    );
  }
}

function toBytes(chunk: string | Uint8Array): Uint8Array {
  return typeof chunk === 'string' ? encodeUtf8(chunk) : chunk;
}
