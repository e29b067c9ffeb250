import { computed, type Signal, signal, untracked } from '@angular/core';
import { Observable, type Subscriber } from 'rxjs';
import type { ClientSocket } from '../providers/client-internals';
import type { ZoneBoundary } from '../zone-boundary';
import type { ConnectionEvent } from './connection-event';
import type { ConnectionState } from './connection-state';
import { presentError, presentState } from './present-state';
import { reduceConnection } from './reduce-connection';
import type { SocketConnection } from './socket-connection';
import { watchConnection } from './watch-connection';

/** A {@link SocketConnection} that follows what happens to a raw socket. */
export class WatchedConnection implements SocketConnection {
  readonly #state;
  readonly #lastError;
  readonly #subscribers = new Set<Subscriber<ConnectionState>>();
  readonly #tell: (state: ConnectionState) => void;
  readonly #stop: (() => void) | undefined;
  #ended = false;

  readonly state: Signal<ConnectionState>;
  readonly status = computed(() => this.state().status);
  readonly isConnected = computed(() => this.status() === 'connected');
  readonly transport = computed(() => {
    const state = this.state();
    return state.status === 'connected' ? state.transport : undefined;
  });
  readonly lastError: Signal<Error | undefined>;
  readonly state$: Observable<ConnectionState>;

  /**
   * @param socket - The raw socket, watched from now on.
   * @param zone - Where subscribers are called.
   * @param onServer - Whether this is server rendering.
   */
  constructor(socket: ClientSocket, zone: ZoneBoundary, onServer: boolean) {
    this.#state = signal<ConnectionState>(onServer ? { status: 'server' } : presentState(socket));
    this.#lastError = signal(presentError(socket));
    this.state = this.#state.asReadonly();
    this.lastError = this.#lastError.asReadonly();
    this.state$ = new Observable((subscriber) => {
      subscriber.next(untracked(this.state));
      if (this.#ended) subscriber.complete();
      this.#subscribers.add(subscriber);
      return () => this.#subscribers.delete(subscriber);
    });
    this.#tell = zone.inside((state: ConnectionState) => {
      for (const subscriber of [...this.#subscribers]) subscriber.next(state);
    });
    if (onServer) return;
    this.#stop = watchConnection(socket, (event) => {
      // connect() may be called where signals must not be set, such as in a template.
      untracked(() => {
        this.#happened(event);
      });
    });
  }

  /** Stops watching and completes {@link state$}; the last state stays. */
  end(): void {
    this.#ended = true;
    this.#stop?.();
    for (const subscriber of [...this.#subscribers]) subscriber.complete();
  }

  #happened(event: ConnectionEvent): void {
    if (event.type === 'connected') this.#lastError.set(undefined);
    if ('error' in event) this.#lastError.set(event.error);
    const before = this.#state();
    const after = reduceConnection(before, event);
    if (after === before) return;
    this.#state.set(after);
    if (this.#subscribers.size > 0) this.#tell(after);
  }
}
