import { encodeUtf8, pageCloseRefusal, pageOpenRefusal } from '@wirelight/protocols';
import { VirtualEventTarget, type VirtualEvent } from '../events/virtual-event-target.js';
import { parseAddress } from '../http/address.js';
import type { ConnectionEnd } from '../network/connection.js';
import { localEntry } from '../recorder/local-entry.js';
import { startClientHandshake, type WebSocketHost } from './client-handshake.js';
import { VirtualBlob } from './virtual-blob.js';
import { WebSocketConnection } from './web-socket-connection.js';

const MAX_MESSAGE = 100 * 1024 * 1024;

/** Milliseconds until a buffer behind a lost message is looked at again. */
const RETRY = 100;

/** A message on its way out of the buffer. */
interface Leaving {
  readonly size: number;
  /** Virtual milliseconds at which its first byte goes onto the wire. */
  readonly since: number;
  /** Virtual milliseconds at which its last one is there; infinite behind a lost message. */
  readonly until: number;
}

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
  readonly #leaving = new Set<Leaving>();
  /** What will never leave. */
  #kept = 0;
  #end: ConnectionEnd | null = null;
  readonly #where: WebSocketHost;
  readonly #giveUp: () => void;

  /** @throws SyntaxError for a URL or subprotocols that `pageOpenRefusal` refuses. */
  constructor(where: WebSocketHost, url: string, protocols: string | readonly string[] = []) {
    super();
    this.#where = where;
    const offered = typeof protocols === 'string' ? [protocols] : protocols;
    const refusal = pageOpenRefusal(url, offered, where.origin);
    if (refusal !== null) throw namedError(refusal);
    this.url = new URL(url, where.origin).href.replace(/^http/, 'ws');
    this.#giveUp = startClientHandshake(where, parseAddress(this.url), offered, {
      onOpen: (end, protocol, rest) => {
        this.#open(end, protocol, rest);
      },
      onFail: () => {
        this.#fail();
      },
    });
  }

  /**
   * Bytes that were sent and are not on the wire yet, frame headers left out. It grows with every `send` and falls as the bytes
   * leave. What is sent once the connection is closing or closed never leaves.
   */
  get bufferedAmount(): number {
    const { now } = this.#where.network.wire.clock;
    return [...this.#leaving].reduce((sum, one) => sum + restOf(one, now), this.#kept);
  }

  /** @throws InvalidStateError while connecting. Silently drops data once closing, as browsers do. */
  send(data: string | ArrayBuffer | ArrayBufferView | VirtualBlob): void {
    if (this.readyState === VirtualWebSocket.CONNECTING) {
      throw namedError({ name: 'InvalidStateError', message: 'the connection is not open yet' });
    }
    const bytes = toBytes(data);
    if (this.readyState !== VirtualWebSocket.OPEN) {
      this.#kept += bytes.length;
      return;
    }
    const since = this.#where.network.wire.clock.now + (this.#end?.backlog ?? 0);
    if (typeof data === 'string') this.#connection?.sendText(bytes);
    else this.#connection?.sendBinary(bytes);
    this.#drain(bytes.length, since);
  }

  /**
   * While connecting, the connection is given up without a word on the wire. Chromium says so in its console, and so does a note of
   * the recording: no event of the page tells it from a refusal.
   *
   * @throws InvalidAccessError for codes other than 1000 and 3000-4999.
   * @throws SyntaxError for a reason longer than 123 bytes.
   */
  close(code?: number, reason = ''): void {
    const refusal = pageCloseRefusal(code, reason);
    if (refusal !== null) throw namedError(refusal);
    if (this.readyState >= VirtualWebSocket.CLOSING) return;
    const wasConnecting = this.readyState === VirtualWebSocket.CONNECTING;
    this.readyState = VirtualWebSocket.CLOSING;
    if (wasConnecting) {
      this.#note(
        `WebSocket connection to '${this.url}' failed: WebSocket is closed before the connection is established.`,
      );
      this.#giveUp();
      this.#where.network.wire.clock.schedule(0, () => {
        this.#fail();
      });
    } else this.#connection?.close(code, reason);
  }

  /** Says in the recording what a browser says in its console. */
  #note(text: string): void {
    const { network, host } = this.#where;
    network.wire.recorder.append(localEntry('note', host, `console: ${text}`));
  }

  /** Takes bytes off the buffer as they go onto the wire; never before the program has gone on. */
  #drain(size: number, since: number): void {
    const { clock } = this.#where.network.wire;
    const backlog = this.#end?.backlog ?? null;
    const until = backlog === null ? Number.POSITIVE_INFINITY : clock.now + backlog;
    const leaving = { size, since, until };
    this.#leaving.add(leaving);
    clock.schedule(backlog ?? RETRY, () => {
      if (this.readyState === VirtualWebSocket.CLOSED) return;
      this.#leaving.delete(leaving);
      if (this.#end?.backlog === null) this.#drain(size, clock.now);
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
    this.#kept = this.bufferedAmount;
    this.#leaving.clear();
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

/** How much of a message is not on the wire at a moment. */
function restOf({ size, since, until }: Leaving, now: number): number {
  if (now <= since || until === Number.POSITIVE_INFINITY) return size;
  return now >= until ? 0 : Math.ceil((size * (until - now)) / (until - since));
}

function namedError({ name, message }: { readonly name: string; readonly message: string }): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
