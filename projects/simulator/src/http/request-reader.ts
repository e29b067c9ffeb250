import { concatBytes, decodeHttpRequestHead } from '@wirelight/protocols';
import type { QueuedTimer } from '../clock/timer-queue.js';
import type { ConnectionEnd } from '../network/connection.js';
import { BodyReader } from './body-reader.js';
import { IncomingMessage } from './incoming-message.js';
import type { ServerConnection } from './server-connection.js';
import type { ServerResponse } from './server-response.js';

const NO_BYTES: Uint8Array = new Uint8Array(0);
const BAD_REQUEST = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

export interface RequestEvents {
  /**
   * The head of a request. Its body follows as it comes, behind this call.
   *
   * @param rest - Bytes that came behind it: its body, the next request, or the first of another protocol.
   * @param begin - To be called with its response before the program gets it; without it the connection is another's now.
   */
  onRequest(
    request: IncomingMessage,
    rest: Uint8Array,
    begin: (response: ServerResponse) => void,
  ): void;
  /** Milliseconds that the connection may be idle between two requests; `null` for ever. */
  readonly idleTimeout: () => number | null;
}

/**
 * Reads the requests of one connection, one after the other: each waits until the one before it is read and answered. A
 * program gets its request with the head, and the body piece by piece, however slowly the client sends it.
 *
 * @source Node.js, `http.Server` event `request`
 */
export class RequestReader {
  readonly #end: ConnectionEnd;
  readonly #connection: ServerConnection;
  readonly #events: RequestEvents;
  #buffered = NO_BYTES;
  #current: { request: IncomingMessage; response: ServerResponse } | null = null;
  /** The body that still comes, and whose it is. */
  #body: { readonly reader: BodyReader; readonly request: IncomingMessage } | null = null;
  #idle: QueuedTimer | null = null;
  #seq = 0;

  constructor(end: ConnectionEnd, connection: ServerConnection, events: RequestEvents) {
    this.#end = end;
    this.#connection = connection;
    this.#events = events;
  }

  start(): void {
    this.#end.onEnd = () => {
      this.#stopIdling();
      this.#leave();
      this.#connection.emit('close');
    };
    this.#end.onData = (bytes, seq) => {
      this.#stopIdling();
      this.#seq = seq;
      if (this.#body !== null) {
        this.#readBody(bytes);
        return;
      }
      this.#buffered = this.#buffered.length === 0 ? bytes : concatBytes([this.#buffered, bytes]);
      this.#next();
    };
  }

  #next(): void {
    if (this.#current !== null || this.#buffered.length === 0) return;
    const decoded = decodeHttpRequestHead(this.#buffered);
    if (!decoded.ok) {
      if (decoded.error.code !== 'HTTP_INCOMPLETE') this.#connection.end(BAD_REQUEST);
      return;
    }
    const head = decoded.value;
    const rest = this.#buffered.subarray(head.length);
    this.#buffered = NO_BYTES;
    const sentAs = this.#end.wire.recorder.entry(this.#seq)?.cause?.seq ?? this.#seq;
    const request = new IncomingMessage(head, this.#connection, sentAs);
    this.#events.onRequest(request, rest, (response) => {
      this.#current = { request, response };
      this.#body = { request, reader: new BodyReader(head.body) };
      response.on('finish', () => {
        this.#finished(response);
      });
    });
    this.#readBody(rest);
  }

  /** @param bytes - Of the body, and of what comes behind it. */
  #readBody(bytes: Uint8Array): void {
    if (this.#body === null) return;
    const { request, reader } = this.#body;
    const { data, isDone, isBroken, rest } = reader.push(bytes);
    for (const piece of data) request.deliver(piece);
    if (isBroken) {
      const isAnswered = this.#current?.response.headersSent ?? true;
      this.#connection.end(isAnswered ? undefined : BAD_REQUEST);
      this.#leave();
    } else if (isDone) {
      this.#buffered = rest;
      request.deliverEnd();
      this.#body = null;
      if (this.#current === null) this.#proceed();
    }
  }

  #finished(response: ServerResponse): void {
    this.#current = null;
    if (response.closesConnection) this.#end.end();
    else if (this.#body === null) this.#proceed();
  }

  /** The request is read and answered. */
  #proceed(): void {
    if (!this.#end.isWritable) return;
    if (this.#buffered.length > 0) this.#next();
    else this.#startIdling();
  }

  #startIdling(): void {
    const timeout = this.#end.isStream ? null : this.#events.idleTimeout();
    if (timeout === null) return;
    const { clock } = this.#end.wire;
    this.#idle = clock.schedule(
      timeout,
      () => {
        this.#end.end();
      },
      true,
    );
  }

  #stopIdling(): void {
    if (this.#idle !== null) this.#end.wire.clock.cancel(this.#idle);
    this.#idle = null;
  }

  /** The connection ended under a response that was not complete. */
  #leave(): void {
    const current = this.#current;
    this.#current = null;
    this.#body = null;
    if (current === null) return;
    current.response.destroyed = true;
    current.request.emit('close');
    current.response.emit('close');
  }
}
