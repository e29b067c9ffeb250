import {
  DestroyRef,
  type Injector,
  NgZone,
  runInInjectionContext,
  type ɵɵFactoryDeclaration,
} from '@angular/core';
import { Observable } from 'rxjs';
import type { SocketOptions } from 'socket.io-client';
import { ask } from './ask';
import { checkEmittable } from './check-usage';
import { createIoSocket } from './create-io-socket';
import { currentInjector } from './current-injector';
import type {
  AckPayload,
  AllButLast,
  DefaultEventsMap,
  EventName,
  EventNames,
  EventParams,
  EventPayload,
  EventsMap,
  InferPayload,
  Last,
} from './event-types';
import { reportError } from './event-subscription';
import { isServer } from './is-server';
import { namespaceName } from './namespace-name';
import { oneTimeEvent, type OneTimeEventOptions } from './one-time-event';
import type { RawSocket } from './raw-socket';
import { checkFeatures } from './providers/check-features';
import { isFeature, type MakeSocket, type SocketFeature } from './providers/socket-feature';
import { createSocketCore, type SocketCore } from './socket-core';
import { SocketDestroyedError } from './socket-error';
import { leavePreset, type SocketFamily, takePreset } from './socket-family';
import { SOCKET_CONFIG_TOKEN, type SocketIoConfig } from './socket-io-config';
import { SocketMembers } from './socket-members';
import { endWaiting } from './waiting';
import { createZoneBoundary } from './zone-boundary';

/** False in what the CLI bundles for browsers. */
declare const ngServerMode: boolean | undefined;

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
> extends SocketMembers<ListenEvents, EmitEvents> {
  /**
   * Only declared, for the Angular compiler: a subclass with `@Injectable()` needs no constructor of
   * its own. (Angular calls `new` where there is no factory.)
   */
  declare static readonly ɵfac: ɵɵFactoryDeclaration<WrappedSocket, never>;

  readonly #core: SocketCore;
  #injector!: Injector | null;
  #forgetInjector: (() => void) | undefined;
  /** All sockets of this Manager; they end with the first of them, which made it. */
  #family!: SocketFamily;

  /**
   * Connects, unless `autoConnect: false` is set or this is server rendering.
   *
   * Works inside an injection context, whose destruction then destroys the socket, and outside one,
   * where {@link destroy} is up to the caller and Angular's zone is not known.
   *
   * @param config - Default: what `SOCKET_CONFIG_TOKEN` provides, else the origin of the page.
   * @param features - Extras such as `withAuth(...)`, as for `provideSocketIo`; most of them want an
   * injection context. An `ApplicationRef`, which ngx-socket-io wants here, is ignored.
   * @throws `SOCKET_BAD_URL`, `SOCKET_NO_ORIGIN`, `SOCKET_FEATURE_TWICE` and `SOCKET_FEATURE_CONFLICT`,
   * in development.
   */
  // As one rest parameter, because Angular's JIT compiler takes every other one for a dependency.
  constructor(
    ...[config, ...rest]: [
      config?: SocketIoConfig | null,
      ...features: (SocketFeature | { tick(): void } | null | undefined)[],
    ]
  ) {
    // A feature decides what happens around the making, which fills it in.
    const core = {} as SocketCore;
    super(core);
    this.#core = core;
    // The socket of a namespace is made inside the one that it was asked of, and has no features of its own.
    const preset = takePreset(new.target);
    const features = preset ? [] : rest.filter(isFeature);
    checkFeatures(features);
    const make: MakeSocket = (overrides) => {
      const injector = currentInjector();
      const zone = createZoneBoundary(injector?.get(NgZone, null));
      const onServer = (typeof ngServerMode === 'undefined' || ngServerMode) && isServer(injector);
      const own = config ?? injector?.get(SOCKET_CONFIG_TOKEN, null);
      // `RawSocket` has the members that socket.io-client's types keep private.
      const raw =
        preset?.raw ??
        (zone.outside(() =>
          createIoSocket({ ...own, options: { ...own?.options, ...overrides } }, onServer),
        ) as unknown as RawSocket);
      Object.assign(core, createSocketCore(raw, zone));
      Object.assign(this, { ioSocket: raw, subscriberCounts: core.events.counts });
      this.#injector = injector;
      this.#family = preset?.family ?? new Map<string, WrappedSocket>();
      this.#family.set(raw.nsp, this);
      if ((typeof ngServerMode === 'undefined' || ngServerMode) && onServer) {
        raw.connect = () => raw;
      }
      this.#forgetInjector = injector?.get(DestroyRef).onDestroy(() => {
        this.destroy();
      });
      return this;
    };
    features.reduce((inner, { around }) => around(inner), make)();
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
    return oneTimeEvent(this.#core, ev as string, options) as Promise<
      EventPayload<ListenEvents, Ev, Ep>
    >;
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
    return this.connected
      ? Promise.resolve(this)
      : oneTimeEvent(this.#core, 'connect', options, true).then(() => this);
  }

  /** How many subscribers the streams of an event have, promises still waiting included. */
  subscriberCount(ev: EventName<ListenEvents>): number {
    return this.subscriberCounts().get(ev as string) ?? 0;
  }

  /** The subscribers by event name, as {@link subscriberCounts} has them, in an object of now. */
  get subscribersCounter(): Readonly<Record<string, number>> {
    // Without a prototype, whose `constructor` would look like a count; the type of `__proto__` is not that of a count.
    return { __proto__: null, ...Object.fromEntries(this.subscriberCounts()) } as never;
  }

  /**
   * Sends an event and resolves to its acknowledgement. Combine with `timeout(ms)`.
   *
   * @errors Rejects with `SOCKET_DISCONNECTED` when the connection it was sent on is lost, with that
   * or `SOCKET_REFUSED` when it was still buffered and the socket will not connect again by itself
   * (it is then not sent any more), with `SOCKET_DESTROYED`, `SOCKET_RESERVED_EVENT`, and with
   * socket.io-client's own error after `timeout(ms)`.
   */
  emitWithAck<
    Ep extends EventParams<EmitEvents, Ev>,
    Ev extends EventNames<EmitEvents> = EventNames<EmitEvents>,
  >(ev: Ev, ...args: AllButLast<Ep>): Promise<AckPayload<Last<Ep>>>;
  emitWithAck(ev: string, ...args: unknown[]): Promise<unknown> {
    return ask(this.#core, ev, args)[0];
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
  >(ev: Ev, ...args: AllButLast<Ep>): Observable<AckPayload<Last<Ep>>>;
  request(ev: string, ...args: unknown[]): Observable<unknown> {
    checkEmittable([ev]);
    const core = this.#core;
    // What timeout() and the like said is meant for this emit, whenever it is subscribed to.
    const { flags } = core.raw;
    core.raw.flags = {};
    return new Observable((subscriber) => {
      core.raw.flags = { ...flags };
      const [answer, giveUp] = ask(core, ev, args);
      subscriber.add(giveUp);
      // Not `from`, which brings everything else that it can read.
      answer.then(
        (first) => {
          subscriber.next(first);
          subscriber.complete();
        },
        (error: unknown) => {
          subscriber.error(error);
        },
      );
    });
  }

  /**
   * The socket of another namespace on the same Manager, and so over the same connection. Made, by
   * the constructor of this very class, when first asked for; the same one from then on, also when
   * asked by way of another namespace. It has the `auth` of this socket unless given its own, and is
   * destroyed with the socket that made the Manager.
   *
   * @param namespace - `admin`, `/admin` and `/admin/` are the same one.
   * @param options - For the socket when it is made: `auth`, `retries`, `ackTimeout`.
   * @throws `SOCKET_BAD_NAMESPACE` in development; `SOCKET_DESTROYED` once destroyed.
   */
  of<L extends EventsMap = DefaultEventsMap, E extends EventsMap = L>(
    namespace: string,
    options?: Partial<SocketOptions>,
  ): WrappedSocket<L, E>;
  of(namespace: string, options?: Partial<SocketOptions>): WrappedSocket {
    const name = namespaceName(namespace);
    const known = this.#family.get(name);
    if (known) return known;

    const { raw, zone, events } = this.#core;
    if (events.ended) throw new SocketDestroyedError(name);
    const Class = this.constructor as new () => WrappedSocket;
    const { opts } = raw.io;
    leavePreset({
      constructing: Class,
      raw: zone.outside(() => raw.io.socket(name, { ...opts, auth: raw.auth, ...options })),
      family: this.#family,
    });
    const construct = (): WrappedSocket => new Class();
    try {
      return this.#injector ? runInInjectionContext(this.#injector, construct) : construct();
    } finally {
      leavePreset(undefined);
    }
  }

  /**
   * Disconnects for good: completes the streams, rejects what is still waiting, removes all
   * listeners, and does the same to the sockets of its other namespaces. Called with the destruction
   * of the injector; calling it again does nothing.
   */
  destroy(): void {
    const { raw, zone, events, waiting } = this.#core;
    if (events.ended) return;
    events.ended = true;
    this.#forgetInjector?.();
    const [[, first] = []] = this.#family;
    this.#family.delete(raw.nsp);
    if (first === this) for (const sibling of this.#family.values()) sibling.destroy();
    endWaiting(waiting, SocketDestroyedError);
    events.end();
    raw.sendBuffer = [];
    for (;;) {
      try {
        // Callbacks that take an error, which also clears their timers. It goes on behind one that throws.
        raw._clearAcks?.();
        break;
      } catch (error) {
        reportError(error);
      }
    }
    raw.off();
    raw.offAny();
    raw.offAnyOutgoing();
    raw.connect = () => raw;
    zone.outside(() => raw.disconnect());
    // A socket made for this namespace again is a new one.
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the Manager has no method for it
    delete raw.io.nsps[raw.nsp];
  }
}
