import type { Signal } from '@angular/core';
import type { Observable } from 'rxjs';
import type { AnyEvent, EngineEvent, ManagerEvents, ServerRequest } from './connection-events';
import type {
  AllButLast,
  DefaultEventsMap,
  EventArgs,
  EventName,
  EventPayload,
  EventsMap,
  InferPayload,
  Last,
} from './event-types';

/**
 * What happens again and again, as Observables. Always the same one for an event: cold until
 * subscribed, then one listener however many subscribers. They never error and go on over reconnects.
 */
export interface SocketStreams<ListenEvents extends EventsMap = DefaultEventsMap> {
  /** The number of subscribers by event name; events without one have no entry. */
  readonly subscriberCounts: Signal<ReadonlyMap<string, number>>;

  /**
   * The first argument of each occurrence of an event.
   *
   * Completes when `off(ev)`, `off()` or `removeAllListeners` removes its listener (subscribing again
   * begins anew), on this socket or the raw one, and when the socket is destroyed.
   *
   * @param ev - Any name, `connect`, `connect_error` and `disconnect` included.
   * @returns `undefined` for an event without arguments. The offset that a server with connection
   * state recovery appends is taken away, as far as it can be told from an argument.
   */
  fromEvent<Ep = InferPayload, Ev extends EventName<ListenEvents> = EventName<ListenEvents>>(
    ev: Ev,
  ): Observable<EventPayload<ListenEvents, Ev, Ep>>;

  /**
   * All arguments of each occurrence of an event, otherwise as {@link fromEvent}.
   *
   * @returns One array for all subscribers: read it, do not write it.
   */
  fromEventArgs<Ev extends EventName<ListenEvents>>(
    ev: Ev,
  ): Observable<EventArgs<ListenEvents, Ev>>;

  /**
   * The requests of the server: events it wants an answer to, otherwise as {@link fromEvent}.
   *
   * @example
   * socket.fromRequest('name?').subscribe(({ reply }) => reply('Ada'));
   */
  fromRequest<Ev extends EventName<ListenEvents>>(
    ev: Ev,
  ): Observable<
    ServerRequest<AllButLast<EventArgs<ListenEvents, Ev>>, Last<EventArgs<ListenEvents, Ev>>>
  >;

  /** Every event received, whatever its name. Completes with `offAny()` and on destroy. */
  fromAnyEvent(): Observable<AnyEvent>;

  /** Every event sent, whatever its name. Completes with `offAnyOutgoing()` and on destroy. */
  fromAnyOutgoing(): Observable<AnyEvent>;

  /** The arguments of an event of the Manager, such as `reconnect_attempt`. */
  fromManagerEvent<Ev extends keyof ManagerEvents>(ev: Ev): Observable<ManagerEvents[Ev]>;

  /**
   * The arguments of an event of the engine, such as `upgrade`. Each connection has an engine of its
   * own: the stream moves to it, from its handshake on.
   */
  fromEngineEvent(ev: EngineEvent): Observable<unknown[]>;
}
