import { concatBytes, decodeHttpRequest } from '@wirelight/protocols';
import type { QueuedTimer } from '../clock/timer-queue.js';
import type { ConnectionEnd } from '../network/connection.js';
import { IncomingMessage } from './incoming-message.js';
import type { ServerConnection } from './server-connection.js';
import type { ServerResponse } from './server-response.js';

const NO_BYTES: Uint8Array = new Uint8Array(0);
const BAD_REQUEST = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

export interface RequestEvents {
  /**
   * A whole request.
   *
   * @param rest - Bytes that came behind it: the next request, or the first of another protocol.
   * @param begin - To be called with its response before the program gets it.
   */
  onRequest(
    request: IncomingMessage,
    rest: Uint8Array,
    begin: (response: ServerResponse) => void,
  ): void;
  /** Milliseconds that the connection may be idle between two requests; `null` for ever. */
  readonly idleTimeout: () => number | null;
}

/** Reads the requests of one connection, one after the other: each waits until the one before it is answered. */
export class RequestReader {
  readonly #end: ConnectionEnd;
  readonly #connection: ServerConnection;
  readonly #events: RequestEvents;
  #buffered = NO_BYTES;
  #current: { request: IncomingMessage; response: ServerResponse } | null = null;
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
      this.#buffered = this.#buffered.length === 0 ? bytes : concatBytes([this.#buffered, bytes]);
      this.#next();
    };
  }

  #next(): void {
    if (this.#current !== null || this.#buffered.length === 0) return;
    const decoded = decodeHttpRequest(this.#buffered);
    if (!decoded.ok) {
      if (decoded.error.code !== 'HTTP_INCOMPLETE') this.#connection.end(BAD_REQUEST);
      return;
    }
    const rest = this.#buffered.subarray(decoded.value.length);
    this.#buffered = rest;
    const sentAs = this.#end.wire.recorder.entry(this.#seq)?.cause?.seq ?? this.#seq;
    const request = new IncomingMessage(decoded.value, this.#connection, sentAs);
    this.#events.onRequest(request, rest, (response) => {
      this.#current = { request, response };
      response.on('finish', () => {
        this.#finished(response);
      });
    });
  }

  #finished(response: ServerResponse): void {
    this.#current = null;
    if (response.closesConnection) this.#end.end();
    else if (this.#buffered.length > 0) this.#next();
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
    if (current === null) return;
    current.response.destroyed = true;
    current.request.emit('close');
    current.response.emit('close');
  }
}
