import { DestroyRef, NgZone, type Signal } from '@angular/core';
import type { Observable } from 'rxjs';
import { createIoSocket } from './create-io-socket';
import { currentInjector } from './current-injector';
import { EventStreams } from './event-streams';
import type {
  AckPayload,
  AllButLast,
  DecorateAcknowledgements,
  DefaultEventsMap,
  EventArgs,
  EventListener,
  EventName,
  EventNames,
  EventParams,
  EventPayload,
  EventsMap,
  InferPayload,
  Last,
} from './event-types';
import { isServer } from './is-server';
import { oneTimeEvent, type OneTimeEventOptions } from './one-time-event';
import { PendingAnswers } from './pending-answers';
import { SOCKET_CONFIG_TOKEN, type SocketIoConfig } from './socket-io-config';
import { type RawSocket, SocketSurface } from './socket-surface';
import { createZoneBoundary } from './zone-boundary';

/**
 * A socket.io-client socket as Angular wants it: events as shared Observables with exact subscriber
 * counts, one-time events as promises, everything taken down with the injector that made it.
 *
 * A disconnect neither errors nor completes a stream: it goes on with the next connection.
 * During server rendering nothing connects.
 *
 * @example
 * class ChatSocket extends WrappedSocket<ServerToClientEvents, ClientToServerEvents> {
 *   constructor() {
 *     super({ url: 'https://chat.example.org', options: { auth: { token: '...' } } });
 *   }
 * }
 */
export class WrappedSocket<
  ListenEvents extends EventsMap = DefaultEventsMap,
  EmitEvents extends EventsMap = ListenEvents,
> extends SocketSurface<ListenEvents, EmitEvents> {
  /** The number of subscribers by event name; events without one have no entry. */
  readonly subscriberCounts: Signal<ReadonlyMap<string, number>>;

  readonly #streams: EventStreams;
  readonly #answers = new PendingAnswers();
  readonly #zone: ReturnType<typeof createZoneBoundary>;
  readonly #onServer: boolean;
  readonly #forgetInjector: () => void;
  #destroyed = false;

  /**
   * Connects, unless `autoConnect: false` is set or this is server rendering.
   *
   * Works inside an injection context, whose destruction then destroys the socket, and outside one,
   * where {@link destroy} is up to the caller and Angular's zone is not known.
   *
   * @param config - Default: what `SOCKET_CONFIG_TOKEN` provides, else the origin of the page.
   * @param _appRef - Ignored. ngx-socket-io wants an `ApplicationRef` here.
   */
  constructor(config?: SocketIoConfig | null, _appRef?: unknown) {
    const injector = currentInjector();
    const zone = createZoneBoundary(injector?.get(NgZone, null) ?? null);
    const onServer = isServer(injector);
    const effective = config ?? injector?.get(SOCKET_CONFIG_TOKEN, null) ?? {};

    super(
      zone.outside(() => createIoSocket(effective, onServer)),
      zone,
    );
    this.#zone = zone;
    this.#onServer = onServer;
    this.#streams = new EventStreams(this.ioSocket as unknown as RawSocket, zone);
    this.subscriberCounts = this.#streams.counts;
    this.#forgetInjector =
      injector?.get(DestroyRef).onDestroy(() => {
        this.destroy();
      }) ?? (() => undefined);
  }

  /**
   * The first argument of each occurrence of an event. Always the same Observable for an event: cold
   * until subscribed, then one listener however many subscribers.
   *
   * Completes when `off(ev)`, `off()` or `removeAllListeners` removes its listener (subscribing again
   * begins anew) and when the socket is destroyed. Never errors.
   *
   * @param ev - Any name, `connect`, `connect_error` and `disconnect` included.
   * @returns `undefined` for an event without arguments. With connection state recovery switched on,
   * the server appends an offset to the arguments, which is then the first one of such an event.
   */
  fromEvent<Ep = InferPayload, Ev extends EventName<ListenEvents> = EventName<ListenEvents>>(
    ev: Ev,
  ): Observable<EventPayload<ListenEvents, Ev, Ep>> {
    return this.#streams.of(String(ev)).first as Observable<EventPayload<ListenEvents, Ev, Ep>>;
  }

  /**
   * All arguments of each occurrence of an event, otherwise as {@link fromEvent}, whose listener it
   * shares.
   *
   * @returns One array for all subscribers: read it, do not write it. With connection state recovery
   * switched on, the offset that the server appends is its last element.
   */
  fromEventArgs<Ev extends EventName<ListenEvents>>(
    ev: Ev,
  ): Observable<EventArgs<ListenEvents, Ev>> {
    return this.#streams.of(String(ev)).through(allArgs) as Observable<EventArgs<ListenEvents, Ev>>;
  }

  /**
   * The first argument of the next occurrence of an event. Counts as a subscriber until it settles.
   *
   * @errors Rejects with `SOCKET_DESTROYED`, `SOCKET_LISTENER_REMOVED` (by `off(ev)` and the like),
   * `SOCKET_TIMEOUT`, `SOCKET_DISCONNECTED` or the reason of the signal.
   */
  fromOneTimeEvent<Ep = InferPayload, Ev extends EventName<ListenEvents> = EventName<ListenEvents>>(
    ev: Ev,
    options?: OneTimeEventOptions,
  ): Promise<EventPayload<ListenEvents, Ev, Ep>> {
    const event = String(ev);
    return oneTimeEvent(
      event,
      {
        stream: this.#streams.of(event).first,
        target: this.ioSocket as unknown as RawSocket,
        zone: this.#zone,
        destroyed: () => this.#destroyed,
      },
      options,
    ) as Promise<EventPayload<ListenEvents, Ev, Ep>>;
  }

  /** Alias of {@link fromOneTimeEvent}, by the name it has in ng-socket-io. */
  fromEventOnce<Ep = InferPayload, Ev extends EventName<ListenEvents> = EventName<ListenEvents>>(
    ev: Ev,
    options?: OneTimeEventOptions,
  ): Promise<EventPayload<ListenEvents, Ev, Ep>> {
    return this.fromOneTimeEvent<Ep, Ev>(ev, options);
  }

  /** How many subscribers the streams of an event have, promises still waiting included. */
  subscriberCount(ev: EventName<ListenEvents>): number {
    return this.#streams.count(String(ev));
  }

  /** Connects. Does nothing during server rendering and once destroyed. */
  override connect(): this {
    return this.#onServer || this.#destroyed ? this : super.connect();
  }

  /** The same socket, whose next emit fails when it is not acknowledged in time. @param ms - Milliseconds. */
  timeout(ms: number): WrappedSocket<ListenEvents, DecorateAcknowledgements<EmitEvents>>;
  timeout(ms: number): unknown {
    this.ioSocket.timeout(ms);
    return this;
  }

  /**
   * Sends an event and resolves to its acknowledgement. Combine with `timeout(ms)`.
   *
   * @errors Rejects with `SOCKET_DESTROYED`, and with socket.io-client's own errors.
   */
  override emitWithAck<
    Ep extends EventParams<EmitEvents, Ev>,
    Ev extends EventNames<EmitEvents> = EventNames<EmitEvents>,
  >(ev: Ev, ...args: AllButLast<Ep>): Promise<AckPayload<Last<Ep>>> {
    return this.#answers.until(String(ev), () => super.emitWithAck<Ep, Ev>(ev, ...args));
  }

  /**
   * Removes one listener, all of an event, or (without arguments) all, and completes the streams
   * whose listener that was.
   */
  override off<Ev extends EventName<ListenEvents>>(
    ...args: [ev?: Ev | undefined, listener?: EventListener<ListenEvents, Ev> | undefined]
  ): this {
    super.off<Ev>(...args);
    if (args.length === 0) this.#streams.completeAll();
    if (args.length === 1) this.#streams.complete(String(args[0]));
    return this;
  }

  /**
   * Disconnects for good: completes the streams, rejects what is still waiting, removes all
   * listeners. Called with the destruction of the injector; calling it again does nothing.
   */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#forgetInjector();
    this.#streams.close();
    this.#answers.close();
    this.ioSocket.off();
    this.ioSocket.offAny();
    this.ioSocket.offAnyOutgoing();
    this.disconnect();
    this.ioSocket.sendBuffer = [];
  }
}

/** Kept outside the class: a stream gives the same Observable for the same function. */
const allArgs = (args: unknown[]): unknown => args;
