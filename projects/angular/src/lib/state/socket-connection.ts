import { computed, type Signal, signal, untracked } from '@angular/core';
import { Observable, type Subscriber } from 'rxjs';
import type { ClientSocket } from '../providers/client-internals';
import type { ZoneBoundary } from '../zone-boundary';
import type { ConnectionEvent } from './connection-event';
import type { ConnectionState, ConnectionStatus } from './connection-state';
import { presentState } from './present-state';
import { reduceConnection } from './reduce-connection';
import { watchConnection } from './watch-connection';

/** The connection of one socket as state: signals, and the same as an Observable. */
export class SocketConnection {
  readonly #state;
  readonly #lastError = signal<Error | undefined>(undefined);
  readonly #subscribers = new Set<Subscriber<ConnectionState>>();
  readonly #stop: () => void;
  #ended = false;

  /** How it is connected now; `state().status` tells the kind. */
  readonly state: Signal<ConnectionState>;
  /** `state().status`. */
  readonly status: Signal<ConnectionStatus> = computed(() => this.state().status);
  /** Whether it is connected now. */
  readonly isConnected: Signal<boolean> = computed(() => this.status() === 'connected');
  /** `polling`, `websocket` or `webtransport`; undefined while it is not connected. */
  readonly transport: Signal<string | undefined> = computed(() => {
    const state = this.state();
    return state.status === 'connected' ? state.transport : undefined;
  });
  /** Why the last attempt to connect failed or was refused; undefined once connected. */
  readonly lastError: Signal<Error | undefined> = this.#lastError.asReadonly();

  /**
   * The state now and each one after it, however short: a signal shows only the last of several that
   * follow at once. Never errors, completes with the socket.
   */
  readonly state$: Observable<ConnectionState>;

  /**
   * @param socket - The raw socket, watched from now on.
   * @param zone - Where subscribers are called.
   * @param onServer - Whether this is server rendering.
   */
  constructor(socket: ClientSocket, zone: ZoneBoundary, onServer: boolean) {
    this.#state = signal<ConnectionState>(onServer ? { status: 'server' } : presentState(socket));
    this.state = this.#state.asReadonly();
    this.#stop = onServer
      ? () => undefined
      : watchConnection(socket, (event) => {
          // connect() may be called where signals must not be set, such as in a template.
          untracked(() => {
            this.#happened(event);
          });
        });
    this.state$ = new Observable((subscriber) => {
      subscriber.next(untracked(this.state));
      if (this.#ended) subscriber.complete();
      this.#subscribers.add(subscriber);
      return () => this.#subscribers.delete(subscriber);
    });
    this.#tell = zone.inside((state) => {
      for (const subscriber of [...this.#subscribers]) subscriber.next(state);
    });
  }

  readonly #tell: (state: ConnectionState) => void;

  /** Stops watching and completes {@link state$}; the last state stays. */
  end(): void {
    this.#ended = true;
    this.#stop();
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
