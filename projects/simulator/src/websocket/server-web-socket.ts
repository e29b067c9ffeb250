import {
  answerUpgrade,
  encodeHttpResponse,
  encodeUtf8,
  wsCloseRefusal,
} from '@wirelight/protocols';
import { EventEmitter } from '../events/event-emitter.js';
import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerConnection } from '../http/server-connection.js';
import { WebSocketConnection } from './web-socket-connection.js';

type SendData = string | ArrayBuffer | ArrayBufferView;
type SendCallback = (error?: Error) => void;

export interface ServerWebSocketOptions {
  /** Bytes of the largest message accepted; default 100 MiB, as in `ws`. */
  readonly maxPayload?: number;
  /** Header lines (`Name: value`) to add to the 101 response. */
  readonly headers?: readonly string[];
  /** Turns a binary message into what the program expects, e.g. a `Buffer`. */
  readonly toBuffer?: (bytes: Uint8Array) => unknown;
  /** Runs `callback` after the present program has gone on, as `process.nextTick` does. */
  readonly nextTick: (callback: () => void) => void;
}

/**
 * The server's end of a WebSocket, with the surface of the `ws` package: events `message(data, isBinary)`, `ping`, `pong`,
 * `error`, `close(code, reason)`; methods `send`, `ping`, `close`, `terminate`.
 *
 * @source ws 8, doc/ws.md (the members that engine.io uses)
 */
export class ServerWebSocket extends EventEmitter {
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;

  readyState: number = ServerWebSocket.OPEN;
  readonly #connection: WebSocketConnection;
  readonly #nextTick: (callback: () => void) => void;

  constructor(tcp: ServerConnection['tcp'], options: ServerWebSocketOptions) {
    super();
    this.#nextTick = options.nextTick;
    const toBuffer = options.toBuffer ?? ((bytes: Uint8Array): unknown => bytes);
    this.#connection = new WebSocketConnection(
      tcp,
      null,
      {
        onMessage: (data) => {
          const isBinary = typeof data !== 'string';
          this.emit('message', isBinary ? toBuffer(data) : data, isBinary);
        },
        onPing: (payload) => this.emit('ping', payload),
        onPong: (payload) => this.emit('pong', payload),
        onError: (message) => this.emit('error', new Error(message)),
        onClosing: () => {
          this.readyState = ServerWebSocket.CLOSING;
        },
        onClose: (code, reason) => {
          this.readyState = ServerWebSocket.CLOSED;
          this.emit('close', code, reason);
        },
      },
      options.maxPayload ?? 100 * 1024 * 1024,
    );
  }

  /** Sends one message. `callback` runs once the bytes are handed to the network. */
  send(data: SendData, options?: object | SendCallback, callback?: SendCallback): void {
    const done = typeof options === 'function' ? (options as SendCallback) : callback;
    if (this.#refuses(done)) return;
    if (typeof data === 'string') this.#connection.sendText(encodeUtf8(data));
    else this.#connection.sendBinary(toBytes(data));
    if (done !== undefined) this.#nextTick(done);
  }

  /** As `ws` calls it; engine.io hands a broadcast to `_sender.sendFrame`. */
  get _sender(): this {
    return this;
  }

  /**
   * Sends a frame that is encoded already and may be shared: the one of a broadcast goes to every socket.
   *
   * @source ws 8, lib/sender.js, `sendFrame`
   */
  sendFrame(frame: Uint8Array, callback?: SendCallback): void {
    if (this.#refuses(callback)) return;
    this.#connection.sendFrame(frame);
    if (callback !== undefined) this.#nextTick(callback);
  }

  /** Whether nothing can be sent any more; tells so. */
  #refuses(callback: SendCallback | undefined): boolean {
    if (this.readyState === ServerWebSocket.OPEN) return false;
    if (callback !== undefined) {
      this.#nextTick(() => {
        callback(new Error('WebSocket is not open'));
      });
    }
    return true;
  }

  ping(data: string | Uint8Array = ''): void {
    this.#connection.ping(typeof data === 'string' ? encodeUtf8(data) : data);
  }

  /**
   * @throws TypeError for a code that must not be on the wire.
   * @throws RangeError for a reason longer than 123 bytes.
   */
  close(code?: number, reason = ''): void {
    if (this.readyState !== ServerWebSocket.OPEN) return;
    const refusal = wsCloseRefusal(code, reason);
    if (refusal !== null) {
      throw new (refusal.name === 'TypeError' ? TypeError : RangeError)(refusal.message);
    }
    this.readyState = ServerWebSocket.CLOSING;
    this.#connection.close(code, reason);
  }

  terminate(): void {
    this.#connection.terminate();
  }
}

/**
 * Answers an opening handshake: 101 and a `ServerWebSocket`, or a refusal and `null`.
 *
 * @source RFC 6455, section 4.2.2
 */
export function acceptWebSocket(
  request: IncomingMessage,
  socket: ServerConnection,
  options: ServerWebSocketOptions,
): ServerWebSocket | null {
  const answer = answerUpgrade({
    method: request.method,
    target: request.url,
    headers: pairs(request.rawHeaders),
    body: new Uint8Array(0),
  });
  if (answer.status !== 101) {
    socket.end(encodeHttpResponse(answer));
    return null;
  }
  const more = (options.headers ?? []).map(splitHeaderLine);
  socket.write(encodeHttpResponse({ ...answer, headers: [...answer.headers, ...more] }));
  return new ServerWebSocket(socket.tcp, options);
}

function pairs(raw: readonly string[]): [string, string][] {
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    headers.push([raw[index] as string, raw[index + 1] as string]);
  }
  return headers;
}

function splitHeaderLine(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

function toBytes(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
