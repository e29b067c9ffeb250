import { encodeUtf8, pageCloseRefusal } from '@wirelight/protocols';
import { VirtualEventTarget, type VirtualEvent } from '../events/virtual-event-target.js';
import { parseAddress } from '../http/address.js';
import type { ConnectionEnd } from '../network/connection.js';
import { startClientHandshake, type WebSocketHost } from './client-handshake.js';
import { VirtualBlob } from './virtual-blob.js';
import { WebSocketConnection } from './web-socket-connection.js';

const MAX_MESSAGE = 100 * 1024 * 1024;

/** Milliseconds until a buffer behind a lost message is looked at again. */
const RETRY = 100;

export interface MessageEventLike extends VirtualEvent {
  readonly data: string | ArrayBuffer | VirtualBlob;
}

export interface CloseEventLike extends VirtualEvent {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
}

/**
 * The browser's `WebSocket` on the virtual network. Binary messages arrive as `binaryType` says, as a `VirtualBlob`
 * or an `ArrayBuffer`; both can be sent.
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

  binaryType: 'blob' | 'arraybuffer' = 'blob';
  readyState: number = VirtualWebSocket.CONNECTING;
  protocol = '';
  readonly extensions = '';
  readonly url: string;
  #connection: WebSocketConnection | null = null;
  #buffered = 0;
  #end: ConnectionEnd | null = null;
  readonly #where: WebSocketHost;
  readonly #giveUp: () => void;

  /** @throws SyntaxError when `url` is no ws, wss, http or https address. */
  constructor(where: WebSocketHost, url: string, protocols: string | readonly string[] = []) {
    super();
    this.url = url;
    this.#where = where;
    const offered = typeof protocols === 'string' ? [protocols] : protocols;
    this.#giveUp = startClientHandshake(where, parseAddress(url), offered, {
      onOpen: (end, protocol, rest) => {
        this.#open(end, protocol, rest);
      },
      onFail: () => {
        this.#fail();
      },
    });
  }

  /**
   * Bytes that were sent and are not on the wire yet, frame headers left out. It grows with every `send`, also once the
   * connection is closing or closed; then it never falls.
   */
  get bufferedAmount(): number {
    return this.#buffered;
  }

  /** @throws InvalidStateError while connecting. Silently drops data once closing, as browsers do. */
  send(data: string | ArrayBuffer | ArrayBufferView | VirtualBlob): void {
    if (this.readyState === VirtualWebSocket.CONNECTING) throw namedError('InvalidStateError');
    const bytes = toBytes(data);
    this.#buffered += bytes.length;
    if (this.readyState !== VirtualWebSocket.OPEN) return;
    if (typeof data === 'string') this.#connection?.sendText(bytes);
    else this.#connection?.sendBinary(bytes);
    this.#drain(bytes.length);
  }

  /**
   * @throws InvalidAccessError for codes other than 1000 and 3000-4999.
   * @throws SyntaxError for a reason longer than 123 bytes.
   */
  close(code?: number, reason = ''): void {
    const refusal = pageCloseRefusal(code, reason);
    if (refusal !== null) throw namedError(refusal.name);
    if (this.readyState >= VirtualWebSocket.CLOSING) return;
    const wasConnecting = this.readyState === VirtualWebSocket.CONNECTING;
    this.readyState = VirtualWebSocket.CLOSING;
    if (wasConnecting) {
      this.#giveUp();
      this.#where.network.wire.clock.schedule(0, () => {
        this.#fail();
      });
    } else this.#connection?.close(code, reason);
  }

  /** Takes bytes off the buffer when they are on the wire; never before the program has gone on. */
  #drain(size: number): void {
    const { clock } = this.#where.network.wire;
    const backlog = this.#end?.backlog ?? RETRY;
    clock.schedule(backlog, () => {
      if (this.readyState !== VirtualWebSocket.OPEN) return;
      if (this.#end?.backlog === null) this.#drain(size);
      else this.#buffered -= size;
    });
  }

  #open(end: ConnectionEnd, protocol: string, rest: Uint8Array): void {
    const events = {
      onMessage: (data: string | Uint8Array) => {
        if (this.readyState !== VirtualWebSocket.OPEN) return;
        const event: MessageEventLike = { type: 'message', data: this.#dataOf(data) };
        this.dispatch(event);
      },
      onPing: () => undefined,
      onPong: () => undefined,
      onError: () => {
        this.dispatch({ type: 'error' });
      },
      onClosing: () => {
        this.readyState = VirtualWebSocket.CLOSING;
      },
      onClose: (code: number, reason: string, wasClean: boolean) => {
        this.#closed(code, reason, wasClean);
      },
    };
    this.#connection = new WebSocketConnection(end, this.#where.random, events, MAX_MESSAGE);
    this.#end = end;
    this.protocol = protocol;
    this.readyState = VirtualWebSocket.OPEN;
    this.dispatch({ type: 'open' });
    if (rest.length > 0) this.#connection.receive(rest);
  }

  #dataOf(data: string | Uint8Array): MessageEventLike['data'] {
    if (typeof data === 'string') return data;
    return this.binaryType === 'blob' ? new VirtualBlob(data.slice()) : toArrayBuffer(data);
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

function toBytes(data: string | ArrayBuffer | ArrayBufferView | VirtualBlob): Uint8Array {
  if (typeof data === 'string') return encodeUtf8(data);
  if (data instanceof VirtualBlob) return data.toBytes();
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
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
