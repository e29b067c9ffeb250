import type { ListenerTarget } from './event-stream';
import type { SocketIoConfig } from './socket-io-config';
import type { ZoneBoundary } from './zone-boundary';

/** A listener as socket.io-client calls it. */
export type Listener = (this: unknown, ...args: unknown[]) => void;

/** An acknowledgement callback; `withError` (from 4.8 on) says that its first argument is an error. */
export type Ack = ((...args: unknown[]) => void) & { readonly withError?: boolean };

/** An emit of a socket with `retries`. */
export interface QueuedEmit {
  /** How often it was sent; beyond `retries` an error ends it. */
  tryCount: number;
  /** Whether it was sent and is not acknowledged. */
  readonly pending: boolean;
}

/**
 * The raw socket without its type parameters, which no generic code can satisfy, and with the members
 * that socket.io-client's types keep private.
 *
 * @source socket.io-client 4.7 and 4.8, `lib/socket.ts`
 */
export interface RawSocket extends ListenerTarget {
  emit(...args: readonly unknown[]): unknown;
  connect(): unknown;
  disconnect(): unknown;
  off(...args: readonly unknown[]): unknown;
  onAny(listener: Listener): unknown;
  offAny(listener?: Listener): unknown;
  onAnyOutgoing(listener: Listener): unknown;
  offAnyOutgoing(listener?: Listener): unknown;
  readonly connected: boolean;
  readonly active: boolean;
  auth: unknown;
  /** Tells listeners of `connect`, `connect_error` and `disconnect`. */
  emitReserved(event: string, ...args: unknown[]): unknown;
  readonly io: RawManager;
  /** Name of the namespace. */
  readonly nsp: string;
  /** What `timeout`, `compress` and `volatile` set for the next emit. */
  flags: { readonly timeout?: number; readonly volatile?: boolean };
  readonly _opts: { readonly ackTimeout?: number; readonly retries?: number };
  /** Identifier of the next emit that wants an answer. */
  readonly ids: number;
  acks: Record<number, Ack>;
  sendBuffer: { id?: number | undefined }[];
  /** With `retries`: what waits for an acknowledgement, the first one sent, and is sent again without one. */
  readonly _queue: QueuedEmit[];
  /** The last `connect`, `connect_error` or `disconnect` with its arguments; ours, for who comes late. */
  _told?: readonly unknown[];
  /** Where subscribers are called; ours, for what watches the socket later. */
  _zone?: ZoneBoundary;
  /** From 4.8 on: tells the callbacks that take an error that no answer will come. */
  _clearAcks?(): void;
}

/** The Manager of a raw socket, likewise. */
export interface RawManager extends ListenerTarget {
  readonly opts: SocketIoConfig['options'];
  readonly engine?: ListenerTarget | undefined;
  open(...args: unknown[]): unknown;
  socket(namespace: string, options?: object): RawSocket;
  /** Its sockets by the name of their namespace. */
  readonly nsps: Record<string, unknown>;
}
