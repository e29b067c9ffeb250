import { concatBytes, decodeHttpRequest } from '@wirelight/protocols';
import { EventEmitter } from 'events/events.js';
import type { ConnectionEnd } from '../network/connection.js';
import type { Network } from '../network/network.js';
import { IncomingMessage } from './incoming-message.js';
import { ServerConnection } from './server-connection.js';
import { ServerResponse } from './server-response.js';

const NO_BYTES: Uint8Array = new Uint8Array(0);

/**
 * Node's `http.Server` on the virtual network: parses what arrives as HTTP/1.1 and emits `request` and `upgrade`.
 *
 * Connections are kept alive for as long as the client likes (Node: `keepAliveTimeout = 0`).
 *
 * @source Node.js, `http.Server`
 */
export class VirtualHttpServer extends EventEmitter {
  readonly #network: Network;
  readonly #date: DateConstructor;

  /** @param date - The run's own `Date`, for the `Date` header. */
  constructor(network: Network, date: DateConstructor) {
    super();
    this.#network = network;
    this.#date = date;
  }

  /** Accepts connections at `authority` (name and port, e.g. `lab:80`) under the name `host` in the recording. */
  listen(authority: string, host: string): this {
    this.#network.listen(authority, host, (end) => {
      this.#accept(end);
    });
    this.emit('listening');
    return this;
  }

  close(): this {
    this.emit('close');
    return this;
  }

  #accept(end: ConnectionEnd): void {
    const connection = new ServerConnection(end);
    let buffered = NO_BYTES;
    let current: IncomingMessage | null = null;
    end.onEnd = () => {
      current?.emit('close');
      connection.emit('close');
    };
    end.onData = (bytes, seq) => {
      buffered = buffered.length === 0 ? bytes : concatBytes([buffered, bytes]);
      const decoded = decodeHttpRequest(buffered);
      if (decoded.ok) {
        const rest = buffered.subarray(decoded.value.length);
        buffered = rest;
        const sentAs = end.wire.recorder.entry(seq)?.cause?.seq ?? seq;
        const request = new IncomingMessage(decoded.value, connection, sentAs);
        current = request;
        this.#dispatch(request, rest, () => {
          if (current === request) current = null;
        });
      } else if (decoded.error.code !== 'HTTP_INCOMPLETE') {
        connection.end(
          'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
        );
      }
    };
  }

  #dispatch(request: IncomingMessage, rest: Uint8Array, finished: () => void): void {
    const { socket } = request;
    if (isUpgrade(request) && this.listenerCount('upgrade') > 0) {
      socket.answering = request.sentAs;
      socket.tcp.onData = null;
      this.emit('upgrade', request, socket, rest);
      return;
    }
    const response = new ServerResponse(request, new this.#date().toUTCString());
    response.on('finish', finished);
    this.emit('request', request, response);
    request.deliverBody();
  }
}

/** @source Node.js, `http.Server` event `upgrade`; RFC 9110, section 7.8 */
function isUpgrade(request: IncomingMessage): boolean {
  const named = (request.headers['connection'] ?? '').toLowerCase().split(/\s*,\s*/);
  return request.headers['upgrade'] !== undefined && named.includes('upgrade');
}
