import {
  concatBytes,
  encodeHttpResponse,
  encodeUtf8,
  HTTP_REASONS,
  type HttpHeaders,
} from '@wirelight/protocols';
import { EventEmitter } from 'events/events.js';
import type { IncomingMessage } from './incoming-message.js';

type HeaderValue = string | number | readonly string[];
type HeaderObject = Readonly<Record<string, HeaderValue>>;

/**
 * A response as a Node program writes it. It is sent as one message when `end` is called: chunked streaming is not
 * simulated yet, so `write` collects.
 *
 * @source Node.js, `http.ServerResponse` (the members that engine.io and plain handlers use)
 */
export class ServerResponse extends EventEmitter {
  statusCode = 200;
  statusMessage = '';
  headersSent = false;
  writableEnded = false;
  readonly #headers = new Map<string, readonly [name: string, value: HeaderValue]>();
  readonly #chunks: Uint8Array[] = [];

  constructor(
    readonly req: IncomingMessage,
    /** The present as an HTTP date, for the `Date` header that Node adds. */
    readonly date: string,
  ) {
    super();
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

  write(chunk: string | Uint8Array): boolean {
    this.#chunks.push(typeof chunk === 'string' ? encodeUtf8(chunk) : chunk);
    return true;
  }

  /** Sends the response. A second call does nothing. */
  end(chunk?: string | Uint8Array): this {
    if (this.writableEnded) return this;
    if (chunk !== undefined && chunk.length > 0) this.write(chunk);
    this.writableEnded = true;
    this.headersSent = true;
    const body = concatBytes(this.#chunks);
    const bytes = encodeHttpResponse({
      status: this.statusCode,
      reason: this.statusMessage || (HTTP_REASONS[this.statusCode] ?? ''),
      headers: this.#wireHeaders(body.length),
      body,
    });
    this.socket.tcp.write(bytes, { layer: 'http', answers: this.req.sentAs });
    this.emit('finish');
    this.emit('close');
    return this;
  }

  /** The program's own headers, then those that Node adds, in Node's order. */
  #wireHeaders(length: number): HttpHeaders {
    const headers: (readonly [string, string])[] = [];
    for (const [name, value] of this.#headers.values()) {
      for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) {
        headers.push([name, String(one)]);
      }
    }
    if (!this.#headers.has('date')) headers.push(['Date', this.date]);
    if (!this.#headers.has('connection')) headers.push(['Connection', 'keep-alive']);
    if (!this.#headers.has('content-length')) headers.push(['Content-Length', String(length)]);
    return headers;
  }
}
