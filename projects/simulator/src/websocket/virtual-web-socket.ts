import {
  checkUpgradeResponse,
  decodeHttpResponse,
  encodeHttpRequest,
  encodeUtf8,
  toBase64,
  upgradeRequestHeaders,
} from '@wirelight/protocols';
import { VirtualEventTarget, type VirtualEvent } from '../events/virtual-event-target.js';
import { parseAddress } from '../http/address.js';
import type { ConnectionEnd } from '../network/connection.js';
import type { Network } from '../network/network.js';
import type { Random } from '../random/random.js';
import { WebSocketConnection } from './web-socket-connection.js';

const MAX_MESSAGE = 100 * 1024 * 1024;

export interface MessageEventLike extends VirtualEvent {
  readonly data: string | ArrayBuffer;
}

export interface CloseEventLike extends VirtualEvent {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
}

/** Where a `VirtualWebSocket` lives. */
export interface WebSocketHost {
  readonly network: Network;
  /** Name of the host in the recording. */
  readonly host: string;
  /** Sent as `Origin`. */
  readonly origin: string;
  readonly random: Random;
}

/**
 * The browser's `WebSocket` on the virtual network. Messages arrive as strings or `ArrayBuffer`s; `binaryType` is
 * accepted, but `'blob'` is not simulated, because reading a Blob would leave virtual time.
 *
 * @source WHATWG WebSockets
 */
export class VirtualWebSocket extends VirtualEventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;

  onopen: ((event: VirtualEvent) => void) | null = null;
  onmessage: ((event: MessageEventLike) => void) | null = null;
  onerror: ((event: VirtualEvent) => void) | null = null;
  onclose: ((event: CloseEventLike) => void) | null = null;

  binaryType = 'arraybuffer';
  readyState: number = VirtualWebSocket.CONNECTING;
  protocol = '';
  readonly extensions = '';
  readonly bufferedAmount = 0;
  readonly url: string;
  #connection: WebSocketConnection | null = null;
  readonly #tcp: ConnectionEnd | null;

  constructor(where: WebSocketHost, url: string, protocols: string | readonly string[] = []) {
    super();
    const address = parseAddress(url);
    this.url = url;
    this.#tcp = where.network.connect(where.host, address.authority);
    const tcp = this.#tcp;
    if (tcp === null) {
      where.network.wire.clock.schedule(0, () => {
        this.#fail();
      });
      return;
    }
    const key = toBase64(where.random.bytes(16));
    tcp.onOpen = () => {
      const headers = upgradeRequestHeaders({
        host: address.host,
        key,
        origin: where.origin,
        protocols: typeof protocols === 'string' ? [protocols] : protocols,
      });
      const request = { method: 'GET', target: address.target, headers, body: new Uint8Array(0) };
      tcp.write(encodeHttpRequest(request), { layer: 'http' });
    };
    tcp.onEnd = () => {
      this.#fail();
    };
    tcp.onData = (bytes) => {
      this.#onHandshake(tcp, bytes, key, where.random);
    };
  }

  /** @throws InvalidStateError while connecting. Silently drops data once closing, as browsers do. */
  send(data: string | ArrayBuffer | ArrayBufferView): void {
    if (this.readyState === VirtualWebSocket.CONNECTING) throw namedError('InvalidStateError');
    if (this.readyState !== VirtualWebSocket.OPEN) return;
    if (typeof data === 'string') this.#connection?.sendText(encodeUtf8(data));
    else if (data instanceof ArrayBuffer) this.#connection?.sendBinary(new Uint8Array(data));
    else {
      this.#connection?.sendBinary(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    }
  }

  /**
   * @throws InvalidAccessError for codes other than 1000 and 3000-4999.
   * @throws SyntaxError for a reason longer than 123 bytes.
   */
  close(code?: number, reason = ''): void {
    if (code !== undefined && code !== 1000 && !(code >= 3000 && code <= 4999)) {
      throw namedError('InvalidAccessError');
    }
    if (encodeUtf8(reason).length > 123) throw namedError('SyntaxError');
    if (this.readyState >= VirtualWebSocket.CLOSING) return;
    const wasConnecting = this.readyState === VirtualWebSocket.CONNECTING;
    this.readyState = VirtualWebSocket.CLOSING;
    if (wasConnecting) {
      this.#tcp?.end();
      this.#tcp?.wire.clock.schedule(0, () => {
        this.#fail();
      });
    } else this.#connection?.close(code, reason);
  }

  #onHandshake(tcp: ConnectionEnd, bytes: Uint8Array, key: string, random: Random): void {
    const decoded = decodeHttpResponse(bytes);
    const checked = decoded.ok ? checkUpgradeResponse(decoded.value, key) : decoded;
    if (!decoded.ok || !checked.ok || this.readyState !== VirtualWebSocket.CONNECTING) {
      tcp.onEnd = null;
      tcp.end();
      this.#fail();
      return;
    }
    this.protocol = checked.value.protocol;
    this.#connection = new WebSocketConnection(
      tcp,
      random,
      {
        onMessage: (data) => {
          const event = {
            type: 'message',
            data: typeof data === 'string' ? data : toArrayBuffer(data),
          };
          if (this.readyState === VirtualWebSocket.OPEN) this.dispatch(event);
        },
        onPing: () => undefined,
        onPong: () => undefined,
        onError: () => {
          this.dispatch({ type: 'error' });
        },
        onClose: (code, reason, wasClean) => {
          this.#closed(code, reason, wasClean);
        },
      },
      MAX_MESSAGE,
    );
    this.readyState = VirtualWebSocket.OPEN;
    this.dispatch({ type: 'open' });
    const rest = bytes.subarray(decoded.value.length);
    if (rest.length > 0) this.#connection.receive(rest);
  }

  /** Fails the connection. The page learns nothing but 1006, on purpose: it could scan ports otherwise. */
  #fail(): void {
    if (this.readyState === VirtualWebSocket.CLOSED) return;
    this.readyState = VirtualWebSocket.CLOSED;
    this.dispatch({ type: 'error' });
    this.#closed(1006, '', false);
  }

  #closed(code: number, reason: string, wasClean: boolean): void {
    this.readyState = VirtualWebSocket.CLOSED;
    const event: CloseEventLike = { type: 'close', code, reason, wasClean };
    this.dispatch(event);
  }
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  return copy.buffer;
}

function namedError(name: string): Error {
  const error = new Error(name);
  error.name = name;
  return error;
}
