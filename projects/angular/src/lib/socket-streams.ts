import type { Signal } from '@angular/core';
import { Observable } from 'rxjs';
import { allArgs, serverRequest } from './args-views';
import { checkEmittable } from './check-usage';
import type { AnyEvent, EngineEvent, ManagerEvents, ServerRequest } from './connection-events';
import { ConnectionStreams } from './connection-streams';
import { EventStreams } from './event-streams';
import type {
  AckPayload,
  AllButLast,
  DefaultEventsMap,
  EventArgs,
  EventListener,
  EventName,
  EventNames,
  EventParams,
  EventPayload,
  EventsMap,
  InferPayload,
  IoSocket,
  Last,
} from './event-types';
import { oneTimeEvent, type OneTimeEventOptions } from './one-time-event';
import { type AnswerSource, type PendingAnswer, PendingAnswers } from './pending-answers';
import { type AnyListener, type RawSocket, SocketSurface } from './socket-surface';
import type { ZoneBoundary } from './zone-boundary';

/**
 * What Angular adds to the members of socket.io-client's socket: Observables for what happens again
 * and again, promises for what happens once, and an end to all of them.
 */
export abstract class SocketStreams<
  ListenEvents extends EventsMap = DefaultEventsMap,
  EmitEvents extends EventsMap = ListenEvents,
> extends SocketSurface<ListenEvents, EmitEvents> {
  /** The number of subscribers by event name; events without one have no entry. */
  readonly subscriberCounts: Signal<ReadonlyMap<string, number>>;

  readonly #raw: RawSocket;
  readonly #zone: ZoneBoundary;
  readonly #streams: EventStreams;
  readonly #connection: ConnectionStreams;
  readonly #answers: PendingAnswers;
  #ended = false;

  protected constructor(ioSocket: IoSocket<ListenEvents, EmitEvents>, zone: ZoneBoundary) {
    super(ioSocket, zone);
    this.#raw = ioSocket as unknown as RawSocket;
    this.#zone = zone;
    this.#streams = new EventStreams(this.#raw, zone);
    this.#connection = new ConnectionStreams(this.#raw, zone);
    this.#answers = new PendingAnswers(ioSocket as unknown as AnswerSource);
    this.subscriberCounts = this.#streams.counts;
  }

  /**
   * The first argument of each occurrence of an event. Always the same Observable for an event: cold
   * until subscribed, then one listener however many subscribers.
   *
   * Completes when `off(ev)`, `off()` or `removeAllListeners` removes its listener (subscribing again
   * begins anew) and when the socket is destroyed. Never errors.
   *
   * @param ev - Any name, `connect`, `connect_error` and `disconnect` included.
   * @returns `undefined` for an event without arguments. The offset that a server with connection
   * state recovery appends is taken away, as far as it can be told from an argument.
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
   * @returns One array for all subscribers: read it, do not write it.
   */
  fromEventArgs<Ev extends EventName<ListenEvents>>(
    ev: Ev,
  ): Observable<EventArgs<ListenEvents, Ev>> {
    return this.#streams.of(String(ev)).through(allArgs) as Observable<EventArgs<ListenEvents, Ev>>;
  }

  /**
   * The requests of the server: events it wants an answer to, otherwise as {@link fromEvent}, whose
   * listener it shares.
   *
   * @example
   * socket.fromRequest('name?').subscribe(({ reply }) => reply('Ada'));
   */
  fromRequest<Ev extends EventName<ListenEvents>>(
    ev: Ev,
  ): Observable<
    ServerRequest<AllButLast<EventArgs<ListenEvents, Ev>>, Last<EventArgs<ListenEvents, Ev>>>
  > {
    return this.#streams.of(String(ev)).through(serverRequest) as Observable<never>;
  }

  /** Every event received, whatever its name. Completes with `offAny()` and on destroy. */
  fromAnyEvent(): Observable<AnyEvent> {
    return this.#connection.any('anyEvent') as Observable<AnyEvent>;
  }

  /** Every event sent, whatever its name. Completes with `offAnyOutgoing()` and on destroy. */
  fromAnyOutgoing(): Observable<AnyEvent> {
    return this.#connection.any('anyOutgoing') as Observable<AnyEvent>;
  }

  /** The arguments of an event of the Manager, such as `reconnect_attempt`. Goes on over reconnects. */
  fromManagerEvent<Ev extends keyof ManagerEvents>(ev: Ev): Observable<ManagerEvents[Ev]> {
    return this.#connection.of('manager', ev) as Observable<ManagerEvents[Ev]>;
  }

  /**
   * The arguments of an event of the engine, such as `upgrade`. Each connection has an engine of its
   * own: the stream moves to it, from its handshake on.
   */
  fromEngineEvent(ev: EngineEvent): Observable<unknown[]> {
    return this.#connection.of('engine', ev) as Observable<unknown[]>;
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
    return this.#next(String(ev), false, options) as Promise<EventPayload<ListenEvents, Ev, Ep>>;
  }

  /** Alias of {@link fromOneTimeEvent}, by the name it has in ng-socket-io. */
  fromEventOnce<Ep = InferPayload, Ev extends EventName<ListenEvents> = EventName<ListenEvents>>(
    ev: Ev,
    options?: OneTimeEventOptions,
  ): Promise<EventPayload<ListenEvents, Ev, Ep>> {
    return this.fromOneTimeEvent<Ep, Ev>(ev, options);
  }

  /**
   * This socket, once it is connected: at once where it is already.
   *
   * @errors Rejects with `SOCKET_REFUSED` when the server refuses the connection (an unreachable
   * server is tried again), and otherwise as {@link fromOneTimeEvent}.
   */
  whenConnected(options?: OneTimeEventOptions): Promise<this> {
    if (this.connected) return Promise.resolve(this);
    return this.#next('connect', true, options).then(() => this);
  }

  /** How many subscribers the streams of an event have, promises still waiting included. */
  subscriberCount(ev: EventName<ListenEvents>): number {
    return this.#streams.count(String(ev));
  }

  /** The subscribers by event name, as {@link subscriberCounts} has them, in an object of now. */
  get subscribersCounter(): Readonly<Record<string, number>> {
    const counter = Object.create(null) as Record<string, number>;
    for (const [event, count] of this.subscriberCounts()) counter[event] = count;
    return counter;
  }

  /**
   * Sends an event and resolves to its acknowledgement. Combine with `timeout(ms)`.
   *
   * @errors Rejects with `SOCKET_DISCONNECTED` when the connection it was sent on is lost, with that
   * or `SOCKET_REFUSED` when it was still buffered and the socket will not connect again by itself
   * (it is then not sent any more), with `SOCKET_DESTROYED`, `SOCKET_RESERVED_EVENT`, and with
   * socket.io-client's own error after `timeout(ms)`.
   */
  override emitWithAck<
    Ep extends EventParams<EmitEvents, Ev>,
    Ev extends EventNames<EmitEvents> = EventNames<EmitEvents>,
  >(ev: Ev, ...args: AllButLast<Ep>): Promise<AckPayload<Last<Ep>>> {
    return this.#ask<Ep, Ev>(ev, args).answer;
  }

  /**
   * {@link emitWithAck} as an Observable: sends with each subscription, emits the acknowledgement and
   * completes. Unsubscribing gives up, and takes the emit back if it was still buffered.
   *
   * @example
   * socket.timeout(5000).request('search', text)
   * @throws `SOCKET_RESERVED_EVENT`. The Observable errors with what `emitWithAck` rejects with.
   */
  request<
    Ep extends EventParams<EmitEvents, Ev>,
    Ev extends EventNames<EmitEvents> = EventNames<EmitEvents>,
  >(ev: Ev, ...args: AllButLast<Ep>): Observable<AckPayload<Last<Ep>>> {
    checkEmittable(ev);
    // What timeout() and the like said is meant for this emit, whenever it is subscribed to.
    const { flags } = this.#raw;
    this.#raw.flags = {};
    return new Observable((subscriber) => {
      this.#raw.flags = { ...flags };
      const asked = this.#ask<Ep, Ev>(ev, args);
      asked.answer.then(
        (value) => {
          subscriber.next(value);
          subscriber.complete();
        },
        (error: unknown) => {
          subscriber.error(error);
        },
      );
      return () => {
        asked.cancel();
      };
    });
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

  override offAny(...args: [listener?: AnyListener | undefined]): this {
    super.offAny(...args);
    if (args[0] === undefined) this.#connection.complete('anyEvent');
    return this;
  }

  override offAnyOutgoing(...args: [listener?: AnyListener | undefined]): this {
    super.offAnyOutgoing(...args);
    if (args[0] === undefined) this.#connection.complete('anyOutgoing');
    return this;
  }

  override disconnect(): this {
    super.disconnect();
    // For what was buffered while there was no connection, of whose end socket.io-client says nothing.
    this.#answers.disconnected();
    return this;
  }

  /** Completes the streams and rejects what is waiting, now and from now on. */
  protected endStreams(): void {
    this.#ended = true;
    this.#streams.close();
    this.#connection.close();
    this.#answers.close();
  }

  #next(event: string, rejectOnRefusal: boolean, options?: OneTimeEventOptions): Promise<unknown> {
    return oneTimeEvent(
      event,
      {
        stream: this.#streams.of(event).first,
        target: this.#raw,
        zone: this.#zone,
        rejectOnRefusal,
        destroyed: () => this.#ended,
      },
      options,
    );
  }

  #ask<Ep extends EventParams<EmitEvents, Ev>, Ev extends EventNames<EmitEvents>>(
    ev: Ev,
    args: AllButLast<Ep>,
  ): PendingAnswer<AckPayload<Last<Ep>>> {
    return this.#answers.ask(String(ev), () => {
      checkEmittable(ev);
      return super.emitWithAck<Ep, Ev>(ev, ...args);
    });
  }
}
