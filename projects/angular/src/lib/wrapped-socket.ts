import { DestroyRef, type Injector, NgZone, runInInjectionContext } from '@angular/core';
import type { SocketOptions } from 'socket.io-client';
import { createIoSocket } from './create-io-socket';
import { currentInjector } from './current-injector';
import type {
  DecorateAcknowledgements,
  DefaultEventsMap,
  EventsMap,
  IoSocket,
} from './event-types';
import { isServer } from './is-server';
import { namespaceName } from './namespace-name';
import { SocketDestroyedError } from './socket-error';
import { type SocketFamily, takePreset, withPreset } from './socket-family';
import { SOCKET_CONFIG_TOKEN, type SocketIoConfig } from './socket-io-config';
import { SocketStreams } from './socket-streams';
import type { RawSocket } from './socket-surface';
import { createZoneBoundary, type ZoneBoundary } from './zone-boundary';

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
> extends SocketStreams<ListenEvents, EmitEvents> {
  readonly #zone: ZoneBoundary;
  readonly #injector: Injector | null;
  readonly #onServer: boolean;
  readonly #forgetInjector: () => void;
  /** All sockets of this Manager; they end with the first of them, which made it. */
  readonly #family: SocketFamily;
  readonly #isFirst: boolean;
  #destroyed = false;

  /**
   * Connects, unless `autoConnect: false` is set or this is server rendering.
   *
   * Works inside an injection context, whose destruction then destroys the socket, and outside one,
   * where {@link destroy} is up to the caller and Angular's zone is not known.
   *
   * @param config - Default: what `SOCKET_CONFIG_TOKEN` provides, else the origin of the page.
   * @param _appRef - Ignored. ngx-socket-io wants an `ApplicationRef` here.
   * @throws `SOCKET_BAD_URL` and `SOCKET_NO_ORIGIN`, in development.
   */
  constructor(config?: SocketIoConfig | null, _appRef?: unknown) {
    const injector = currentInjector();
    const zone = createZoneBoundary(injector?.get(NgZone, null) ?? null);
    const onServer = isServer(injector);
    const preset = takePreset(new.target);
    const effective = config ?? injector?.get(SOCKET_CONFIG_TOKEN, null) ?? {};

    super(
      (preset?.ioSocket as IoSocket<ListenEvents, EmitEvents> | undefined) ??
        zone.outside(() => createIoSocket(effective, onServer)),
      zone,
    );
    this.#zone = zone;
    this.#injector = injector;
    this.#onServer = onServer;
    this.#isFirst = preset === undefined;
    this.#family = preset?.family ?? new Map<string, WrappedSocket>();
    this.#family.set(this.#namespace, this);
    this.#forgetInjector =
      injector?.get(DestroyRef).onDestroy(() => {
        this.destroy();
      }) ?? (() => undefined);
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
  ): WrappedSocket<L, E> {
    const name = namespaceName(namespace);
    const known = this.#family.get(name);
    return known ?? this.#makeSibling(name, options);
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
   * Disconnects for good: completes the streams, rejects what is still waiting, removes all
   * listeners, and does the same to the sockets of its other namespaces. Called with the destruction
   * of the injector; calling it again does nothing.
   */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#forgetInjector();
    this.#family.delete(this.#namespace);
    if (this.#isFirst) for (const sibling of [...this.#family.values()]) sibling.destroy();
    this.endStreams();
    this.ioSocket.off();
    this.ioSocket.offAny();
    this.ioSocket.offAnyOutgoing();
    this.ioSocket.sendBuffer = [];
    this.disconnect();
  }

  get #namespace(): string {
    return (this.ioSocket as unknown as RawSocket).nsp;
  }

  #makeSibling(name: string, options?: Partial<SocketOptions>): WrappedSocket {
    if (this.#destroyed) throw new SocketDestroyedError(`of("${name}")`);
    const auth: unknown = options?.auth ?? this.auth;
    const kept = auth !== undefined && { auth: auth as IoSocket['auth'] };
    const ioSocket = this.#zone.outside(() =>
      this.io.socket(name, { ...this.io.opts, ...options, ...kept }),
    );
    // A namespace that was destroyed and is asked for again still has its raw socket.
    Object.assign(ioSocket, kept);
    const Class = this.constructor as new () => WrappedSocket;
    const preset = { constructing: Class, ioSocket, family: this.#family };
    const construct = (): WrappedSocket => withPreset(preset, () => new Class());
    return this.#injector === null ? construct() : runInInjectionContext(this.#injector, construct);
  }
}
