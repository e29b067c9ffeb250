import type { Signal } from '@angular/core';
import type { Observable } from 'rxjs';
import type { ConnectionState, ConnectionStatus } from './connection-state';

/** The connection of one socket as state: signals, and the same as an Observable. */
export interface SocketConnection {
  /** How it is connected now; `state().status` tells the kind. */
  readonly state: Signal<ConnectionState>;
  /** `state().status`. */
  readonly status: Signal<ConnectionStatus>;
  /** Whether it is connected now. */
  readonly isConnected: Signal<boolean>;
  /** `polling`, `websocket` or `webtransport`; undefined while it is not connected. */
  readonly transport: Signal<string | undefined>;
  /** Why the last attempt to connect failed or was refused; undefined once connected. */
  readonly lastError: Signal<Error | undefined>;
  /**
   * The state now and each one after it, however short: a signal shows only the last of several that
   * follow at once. Never errors, completes with the socket.
   */
  readonly state$: Observable<ConnectionState>;
}
