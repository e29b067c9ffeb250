import { checkEmittable } from './check-usage';
import type {
  AckPayload,
  AllButLast,
  DefaultEventsMap,
  EventListener,
  EventName,
  EventNames,
  EventParams,
  EventsMap,
  IoSocket,
  Last,
} from './event-types';
import type { ListenerTarget } from './event-stream';
import type { Listener, ZoneBoundary } from './zone-boundary';

/* eslint-disable @typescript-eslint/no-explicit-any -- socket.io's own signatures, see event-types.ts */

/** Catch-all listener: the name of the event, then its arguments. */
export type AnyListener = (event: string, ...args: any[]) => void;

/** The raw socket without its type parameters, which no generic code can satisfy. */
export interface RawSocket {
  on(event: string, listener: Listener): unknown;
  once(event: string, listener: Listener): unknown;
  off(...args: readonly unknown[]): unknown;
  emit(...args: readonly unknown[]): unknown;
  emitWithAck(...args: readonly unknown[]): Promise<unknown>;
  listeners(event: string): Listener[];
  onAny(listener: Listener): unknown;
  offAny(listener: Listener): unknown;
  onAnyOutgoing(listener: Listener): unknown;
  offAnyOutgoing(listener: Listener): unknown;
  readonly active: boolean;
  readonly _pid?: unknown;
  readonly io: ListenerTarget & { engine?: ListenerTarget };
  /** Name of the namespace. */
  readonly nsp: string;
  /** What `timeout`, `compress` and `volatile` set for the next emit. */
  flags: object;
}

/**
 * The public members of socket.io-client's `Socket`, passed on to {@link ioSocket} with the number of
 * arguments they were called with (`off()`, `off(ev)` and `off(ev, fn)` are three different things to
 * it). What would create a socket or a timer runs outside the Angular zone; listeners and
 * acknowledgement callbacks run inside. `WrappedSocket` adds everything that is not in socket.io-client.
 *
 * @source https://socket.io/docs/v4/client-api/#socket
 */
export abstract class SocketSurface<
  ListenEvents extends EventsMap = DefaultEventsMap,
  EmitEvents extends EventsMap = ListenEvents,
> {
  /** The raw socket: there at once, on a server too. Its listeners run outside the Angular zone. */
  readonly ioSocket: IoSocket<ListenEvents, EmitEvents>;

  readonly #raw: RawSocket;
  readonly #zone: ZoneBoundary;

  protected constructor(ioSocket: IoSocket<ListenEvents, EmitEvents>, zone: ZoneBoundary) {
    this.ioSocket = ioSocket;
    this.#raw = ioSocket as unknown as RawSocket;
    this.#zone = zone;
  }

  /** The Manager, which owns the connection and its `opts`. */
  get io(): IoSocket<ListenEvents, EmitEvents>['io'] {
    return this.ioSocket.io;
  }

  /** Identifier of the session; undefined while not connected. Not a signal. */
  get id(): string | undefined {
    return this.ioSocket.id;
  }

  /** Whether the socket is connected now. Not a signal. */
  get connected(): boolean {
    return this.ioSocket.connected;
  }

  /** Whether the socket is not connected now. Not a signal. */
  get disconnected(): boolean {
    return this.ioSocket.disconnected;
  }

  /** Whether the socket connects again by itself once its Manager is connected. */
  get active(): boolean {
    return this.ioSocket.active;
  }

  /** Whether the last connect recovered the session; undefined where the server cannot. */
  get recovered(): boolean {
    return this.ioSocket.recovered;
  }

  /** Credentials sent with the next connect: an object, or a function asked each time. */
  get auth(): IoSocket['auth'] {
    return this.ioSocket.auth;
  }
  set auth(value: IoSocket['auth']) {
    this.ioSocket.auth = value;
  }

  /** Packets waiting for a connection. */
  get sendBuffer(): IoSocket['sendBuffer'] {
    return this.ioSocket.sendBuffer;
  }
  set sendBuffer(value: IoSocket['sendBuffer']) {
    this.ioSocket.sendBuffer = value;
  }

  /** Packets received before the answer to the connect. */
  get receiveBuffer(): IoSocket['receiveBuffer'] {
    return this.ioSocket.receiveBuffer;
  }
  set receiveBuffer(value: IoSocket['receiveBuffer']) {
    this.ioSocket.receiveBuffer = value;
  }

  /** The same socket, whose next emit is dropped if the transport cannot send it at once. */
  get volatile(): this {
    // Reading it is what sets the flag.
    const { volatile: _flagged } = this.ioSocket;
    return this;
  }

  /** The same socket, whose next emit is compressed or not. */
  compress(compress: boolean): this {
    this.ioSocket.compress(compress);
    return this;
  }

  /** Connects. */
  connect(): this {
    this.#zone.outside(() => this.ioSocket.connect());
    return this;
  }

  /** Alias of {@link connect}. */
  open(): this {
    return this.connect();
  }

  /** Disconnects; the socket does not connect again by itself. */
  disconnect(): this {
    this.#zone.outside(() => this.ioSocket.disconnect());
    return this;
  }

  /** Alias of {@link disconnect}. */
  close(): this {
    return this.disconnect();
  }

  /**
   * Sends an event; a function as last argument is its acknowledgement callback.
   *
   * @throws `SOCKET_RESERVED_EVENT` for a name such as `connect`.
   */
  emit<
    Ep extends EventParams<EmitEvents, Ev>,
    Ev extends EventNames<EmitEvents> = EventNames<EmitEvents>,
  >(ev: Ev, ...args: Ep): this {
    return this.#emit(ev, args);
  }

  /** Sends the event `message`. */
  send(...args: any[]): this {
    return this.#emit('message', args);
  }

  /** Sends an event and resolves to its acknowledgement. Combine with `timeout(ms)`. */
  emitWithAck<
    Ep extends EventParams<EmitEvents, Ev>,
    Ev extends EventNames<EmitEvents> = EventNames<EmitEvents>,
  >(ev: Ev, ...args: AllButLast<Ep>): Promise<AckPayload<Last<Ep>>> {
    return this.#zone.outside(() => this.#raw.emitWithAck(ev, ...args)) as Promise<any>;
  }

  /** Calls a listener for each occurrence of an event. */
  on<Ev extends EventName<ListenEvents>>(ev: Ev, listener: EventListener<ListenEvents, Ev>): this {
    this.#raw.on(ev as string, this.#inside(listener));
    return this;
  }

  /** Calls a listener for the next occurrence of an event. */
  once<Ev extends EventName<ListenEvents>>(
    ev: Ev,
    listener: EventListener<ListenEvents, Ev>,
  ): this {
    this.#raw.once(ev as string, this.#inside(listener));
    return this;
  }

  /** Removes one listener, all of an event, or (without arguments) all. */
  off<Ev extends EventName<ListenEvents>>(
    ...args: [ev?: Ev | undefined, listener?: EventListener<ListenEvents, Ev> | undefined]
  ): this {
    this.#raw.off(
      ...args.map((arg: unknown) => (typeof arg === 'function' ? this.#inside(arg) : arg)),
    );
    return this;
  }

  /** Alias of {@link off}. */
  removeListener<Ev extends EventName<ListenEvents>>(
    ...args: [ev?: Ev | undefined, listener?: EventListener<ListenEvents, Ev> | undefined]
  ): this {
    return this.off(...args);
  }

  /** Removes all listeners of an event, or (without arguments) all listeners. */
  removeAllListeners<Ev extends EventName<ListenEvents>>(...args: [ev?: Ev | undefined]): this {
    return this.off(...args);
  }

  /** The listeners of an event, one for the whole stream of it included. */
  listeners<Ev extends EventName<ListenEvents>>(ev: Ev): EventListener<ListenEvents, Ev>[] {
    return this.#originals(this.#raw.listeners(ev as string)) as EventListener<ListenEvents, Ev>[];
  }

  /** Whether an event has listeners. */
  hasListeners<Ev extends EventName<ListenEvents>>(ev: Ev): boolean {
    return this.#raw.listeners(ev as string).length > 0;
  }

  /** Calls a listener for every event received. */
  onAny(listener: AnyListener): this {
    this.ioSocket.onAny(this.#inside(listener));
    return this;
  }

  /** {@link onAny}, before the listeners already there. */
  prependAny(listener: AnyListener): this {
    this.ioSocket.prependAny(this.#inside(listener));
    return this;
  }

  /** Removes a catch-all listener, or (without argument) all of them, and completes `fromAnyEvent`. */
  offAny(listener?: AnyListener): this {
    this.ioSocket.offAny(listener && this.#inside(listener));
    return this;
  }

  /** The catch-all listeners for received events. */
  listenersAny(): AnyListener[] {
    return this.#originals(this.ioSocket.listenersAny());
  }

  /** Calls a listener for every event sent; acknowledgements are not events. */
  onAnyOutgoing(listener: AnyListener): this {
    this.ioSocket.onAnyOutgoing(this.#inside(listener));
    return this;
  }

  /** {@link onAnyOutgoing}, before the listeners already there. */
  prependAnyOutgoing(listener: AnyListener): this {
    this.ioSocket.prependAnyOutgoing(this.#inside(listener));
    return this;
  }

  /** {@link offAny}, for sent events and `fromAnyOutgoing`. */
  offAnyOutgoing(listener?: AnyListener): this {
    this.ioSocket.offAnyOutgoing(listener && this.#inside(listener));
    return this;
  }

  /** The catch-all listeners for sent events. */
  listenersAnyOutgoing(): AnyListener[] {
    return this.#originals(this.ioSocket.listenersAnyOutgoing());
  }

  #emit(event: string | symbol, args: readonly unknown[]): this {
    checkEmittable(event);
    const last = args.at(-1);
    const sent = typeof last === 'function' ? [...args.slice(0, -1), this.#inside(last)] : args;
    this.#zone.outside(() => this.#raw.emit(event, ...sent));
    return this;
  }

  #inside(listener: unknown): Listener {
    return this.#zone.inside(listener as Listener);
  }

  /** The raw array (which socket.io lets callers edit) where nothing was wrapped, else a copy. */
  #originals(listeners: Listener[]): Listener[] {
    const originals = listeners.map((listener) => this.#zone.original(listener));
    return originals.every((listener, index) => listener === listeners[index])
      ? listeners
      : originals;
  }
}
