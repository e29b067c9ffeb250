import type {
  DecorateAcknowledgements,
  DefaultEventsMap,
  EventListener,
  EventName,
  EventNames,
  EventParams,
  EventsMap,
  IoSocket,
} from './event-types';
import type { WrappedSocket } from './wrapped-socket';

/* eslint-disable @typescript-eslint/no-explicit-any -- socket.io's own signatures, see event-types.ts */

/** Catch-all listener: the name of the event, then its arguments. */
export type AnyListener = (event: string, ...args: any[]) => void;

/**
 * The public members of socket.io-client's `Socket`, passed on to {@link ioSocket} with the number of
 * arguments they were called with (`off()`, `off(ev)` and `off(ev, fn)` are three different things to
 * it). What would create a socket or a timer runs outside the Angular zone; listeners and
 * acknowledgement callbacks run inside. `WrappedSocket` adds everything that is not in socket.io-client.
 *
 * @source https://socket.io/docs/v4/client-api/#socket
 */
export interface SocketSurface<
  ListenEvents extends EventsMap = DefaultEventsMap,
  EmitEvents extends EventsMap = ListenEvents,
> {
  /** The raw socket: there at once, on a server too. Its listeners run outside the Angular zone. */
  readonly ioSocket: IoSocket<ListenEvents, EmitEvents>;

  /** The Manager, which owns the connection and its `opts`. */
  get io(): IoSocket<ListenEvents, EmitEvents>['io'];

  /** Identifier of the session; undefined while not connected. Not a signal. */
  get id(): string | undefined;

  /** Whether the socket is connected now. Not a signal. */
  get connected(): boolean;

  /** Whether the socket is not connected now. Not a signal. */
  get disconnected(): boolean;

  /** Whether the socket connects again by itself once its Manager is connected. */
  get active(): boolean;

  /** Whether the last connect recovered the session; undefined where the server cannot. */
  get recovered(): boolean;

  /** Credentials sent with the next connect: an object, or a function asked each time. */
  get auth(): IoSocket['auth'];
  set auth(value: IoSocket['auth']);

  /** Packets waiting for a connection. */
  get sendBuffer(): IoSocket['sendBuffer'];
  set sendBuffer(value: IoSocket['sendBuffer']);

  /** Packets received before the answer to the connect. */
  get receiveBuffer(): IoSocket['receiveBuffer'];
  set receiveBuffer(value: IoSocket['receiveBuffer']);

  /** The same socket, whose next emit is dropped if the transport cannot send it at once. */
  get volatile(): this;

  /** The same socket, whose next emit is compressed or not. */
  compress(compress: boolean): this;

  /** Connects. Does nothing during server rendering and once destroyed; nor does the raw socket. */
  connect(): this;

  /** The same socket, whose next emit fails when it is not acknowledged in time. @param ms - Milliseconds. */
  timeout(ms: number): WrappedSocket<ListenEvents, DecorateAcknowledgements<EmitEvents>>;

  /** Alias of {@link connect}. */
  open(): this;

  /** Disconnects; the socket does not connect again by itself. */
  disconnect(): this;

  /** Alias of {@link disconnect}. */
  close(): this;

  /**
   * Sends an event; a function as last argument is its acknowledgement callback.
   *
   * @throws `SOCKET_RESERVED_EVENT` for a name such as `connect`.
   */
  emit<
    Ep extends EventParams<EmitEvents, Ev>,
    Ev extends EventNames<EmitEvents> = EventNames<EmitEvents>,
  >(
    ev: Ev,
    ...args: Ep
  ): this;

  /** Sends the event `message`. */
  send(...args: any[]): this;

  /** Calls a listener for each occurrence of an event. */
  on<Ev extends EventName<ListenEvents>>(ev: Ev, listener: EventListener<ListenEvents, Ev>): this;

  /** Calls a listener for the next occurrence of an event. */
  once<Ev extends EventName<ListenEvents>>(ev: Ev, listener: EventListener<ListenEvents, Ev>): this;

  /**
   * Removes one listener, all of an event, or (without arguments) all, and completes the streams
   * whose listener that was; so does the same call on {@link ioSocket}.
   */
  off<Ev extends EventName<ListenEvents>>(
    ...args: [ev?: Ev | undefined, listener?: EventListener<ListenEvents, Ev> | undefined]
  ): this;

  /** Alias of {@link off}. */
  removeListener<Ev extends EventName<ListenEvents>>(
    ...args: [ev?: Ev | undefined, listener?: EventListener<ListenEvents, Ev> | undefined]
  ): this;

  /** Removes all listeners of an event, or (without arguments) all listeners. */
  removeAllListeners<Ev extends EventName<ListenEvents>>(...args: [ev?: Ev | undefined]): this;

  /** The listeners of an event, one for each stream of it included. */
  listeners<Ev extends EventName<ListenEvents>>(ev: Ev): EventListener<ListenEvents, Ev>[];

  /** Whether an event has listeners. */
  hasListeners<Ev extends EventName<ListenEvents>>(ev: Ev): boolean;

  /** Calls a listener for every event received. */
  onAny(listener: AnyListener): this;

  /** {@link onAny}, before the listeners already there. */
  prependAny(listener: AnyListener): this;

  /** Removes a catch-all listener, or (without argument) all of them, and completes `fromAnyEvent`. */
  offAny(listener?: AnyListener): this;

  /** The catch-all listeners for received events. */
  listenersAny(): AnyListener[];

  /** Calls a listener for every event sent; acknowledgements are not events. */
  onAnyOutgoing(listener: AnyListener): this;

  /** {@link onAnyOutgoing}, before the listeners already there. */
  prependAnyOutgoing(listener: AnyListener): this;

  /** {@link offAny}, for sent events and `fromAnyOutgoing`. */
  offAnyOutgoing(listener?: AnyListener): this;

  /** The catch-all listeners for sent events. */
  listenersAnyOutgoing(): AnyListener[];
}
