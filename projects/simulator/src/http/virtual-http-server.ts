import { EventEmitter } from '../events/event-emitter.js';
import type { ConnectionEnd } from '../network/connection.js';
import type { Network } from '../network/network.js';
import { IncomingMessage } from './incoming-message.js';
import { RequestReader } from './request-reader.js';
import { ServerConnection } from './server-connection.js';
import { ServerResponse } from './server-response.js';

/**
 * Node's `http.Server` on the virtual network: parses what arrives as HTTP/1.1 and emits `request` and `upgrade`.
 *
 * @source Node.js, `http.Server`
 */
export class VirtualHttpServer extends EventEmitter {
  /** Milliseconds that a connection stays open after a response; 0 for ever. Node's default, 5 seconds. */
  keepAliveTimeout = 5000;
  /** Milliseconds added to it before the connection is closed, so that a client that trusts the header is not surprised. */
  keepAliveTimeoutBuffer = 1000;
  /** Whether a connection of HTTP/1.1 may carry more than one request; without it every response says `Connection: close`. */
  keepAlive: boolean | (() => boolean) = true;

  readonly #network: Network;
  readonly #date: DateConstructor;
  readonly #connections = new Set<ServerConnection>();
  #authority = '';
  #host = '';

  /** @param date - The run's own `Date`, for the `Date` header. */
  constructor(network: Network, date: DateConstructor) {
    super();
    this.#network = network;
    this.#date = date;
  }

  /** Accepts connections at `authority` (name and port, e.g. `lab:80`) under the name `host` in the recording. */
  listen(authority: string, host: string): this {
    this.#authority = authority;
    this.#host = host;
    this.#network.listen(authority, host, (end) => {
      this.#accept(end);
    });
    this.emit('listening');
    return this;
  }

  /** Accepts connections again where it did before `close`. */
  reopen(): this {
    return this.listen(this.#authority, this.#host);
  }

  /** Accepts no more connections. Those that are open stay. */
  close(): this {
    this.#network.close(this.#authority);
    this.emit('close');
    return this;
  }

  /** Resets every open connection, as the end of the process would. */
  closeAllConnections(): void {
    for (const { tcp } of this.#connections) tcp.reset();
    this.#connections.clear();
  }

  #accept(end: ConnectionEnd): void {
    const connection = new ServerConnection(end);
    this.#connections.add(connection);
    connection.on('close', () => this.#connections.delete(connection));
    const reader = new RequestReader(end, connection, {
      onRequest: (request, rest, onFinish) => {
        this.#dispatch(request, rest, onFinish);
      },
      idleTimeout: () =>
        this.keepAliveTimeout > 0 ? this.keepAliveTimeout + this.keepAliveTimeoutBuffer : null,
    });
    reader.start();
    this.emit('connection', connection);
  }

  #dispatch(
    request: IncomingMessage,
    rest: Uint8Array,
    onFinish: (response: ServerResponse) => void,
  ): void {
    const { socket } = request;
    if (isUpgrade(request) && this.listenerCount('upgrade') > 0) {
      socket.answering = request.sentAs;
      socket.tcp.onData = null;
      this.emit('upgrade', request, socket, rest);
      return;
    }
    const keepAlive = typeof this.keepAlive === 'function' ? this.keepAlive() : this.keepAlive;
    const isWanted =
      (keepAlive || socket.tcp.isStream) && !/\bclose\b/i.test(request.headers['connection'] ?? '');
    const response = new ServerResponse(request, {
      date: () => new this.#date().toUTCString(),
      keepAlive: isWanted ? Math.floor(this.keepAliveTimeout / 1000) : null,
    });
    onFinish(response);
    this.emit('request', request, response);
  }
}

/** @source Node.js, `http.Server` event `upgrade`; RFC 9110, section 7.8 */
function isUpgrade(request: IncomingMessage): boolean {
  const named = (request.headers['connection'] ?? '').toLowerCase().split(/\s*,\s*/);
  return request.headers['upgrade'] !== undefined && named.includes('upgrade');
}
