import type { Socket as ClientSocket } from 'socket.io-client';
import { type Observable, Subscription } from 'rxjs';
import type { ListenerTarget } from './event-stream';
import type { DisconnectDescription, ExtendedError } from './event-types';
import {
  SocketDestroyedError,
  SocketDisconnectedError,
  SocketListenerRemovedError,
  SocketRefusedError,
  SocketTimeoutError,
} from './socket-error';
import type { Listener, ZoneBoundary } from './zone-boundary';

/** When to stop waiting for a one-time event. Without options only destroying the socket ends it. */
export interface OneTimeEventOptions {
  /** Milliseconds after which the promise rejects with `SOCKET_TIMEOUT`. Default: none. */
  timeout?: number | undefined;
  /** Rejects the promise with the signal's `reason` when it aborts. */
  signal?: AbortSignal | undefined;
  /**
   * Whether a lost connection rejects the promise with `SOCKET_DISCONNECTED`. Default: false, the
   * promise waits for the event on a later connection.
   */
  rejectOnDisconnect?: boolean | undefined;
}

/** What waiting needs of a socket. */
export interface OneTimeEventSource {
  /** The stream of the event; completes when its listeners are removed or the socket is destroyed. */
  readonly stream: Observable<unknown>;
  /** The raw socket, for `disconnect` and `connect_error`. */
  readonly target: ListenerTarget & { readonly active: boolean };
  readonly zone: ZoneBoundary;
  /** Whether the refusal of a connection by the server ends the waiting. */
  readonly rejectOnRefusal?: boolean;
  /** Whether the socket has been destroyed by now. */
  destroyed(): boolean;
}

/** The longest delay of `setTimeout`; a longer one would fire at once. */
const LONGEST_DELAY = 0x7fffffff;

/**
 * Waits for the next occurrence of an event.
 *
 * @returns The first argument of the event. Settles exactly once and then holds no listener or timer.
 * @errors `SOCKET_DESTROYED`, `SOCKET_LISTENER_REMOVED`, `SOCKET_TIMEOUT`, `SOCKET_DISCONNECTED`,
 * `SOCKET_REFUSED`, or the reason of the aborted signal.
 */
export function oneTimeEvent(
  event: string,
  source: OneTimeEventSource,
  { timeout, signal, rejectOnDisconnect = false }: OneTimeEventOptions = {},
): Promise<unknown> {
  const { stream, target, zone } = source;

  return new Promise<unknown>((resolve, reject) => {
    if (signal?.aborted) throw signal.reason;

    // Adding to it after it was closed releases at once, so a source that ends at once is no special case.
    const held = new Subscription();
    const fail = (reason: Error): void => {
      held.unsubscribe();
      reject(reason);
    };

    held.add(
      stream.subscribe({
        next: (value) => {
          held.unsubscribe();
          resolve(value);
        },
        complete: () => {
          const Reason = source.destroyed() ? SocketDestroyedError : SocketListenerRemovedError;
          fail(new Reason(event));
        },
      }),
    );

    if (signal !== undefined) {
      const onAbort = (): void => {
        fail(signal.reason as Error);
      };
      signal.addEventListener('abort', onAbort);
      held.add(() => {
        signal.removeEventListener('abort', onAbort);
      });
    }

    const listen = (to: string, listener: Listener): void => {
      target.on(to, listener);
      held.add(() => {
        target.off(to, listener);
      });
    };

    if (source.rejectOnRefusal) {
      listen('connect_error', (error) => {
        if (!target.active) fail(new SocketRefusedError(event, error as ExtendedError));
      });
    }

    if (rejectOnDisconnect) {
      // After the subscription above: whoever waits for `disconnect` itself gets it.
      listen('disconnect', (reason, description) => {
        fail(
          new SocketDisconnectedError(
            event,
            reason as ClientSocket.DisconnectReason,
            description as DisconnectDescription | undefined,
          ),
        );
      });
    }

    if (timeout !== undefined && timeout !== Infinity) {
      const onTimeout = (): void => {
        fail(new SocketTimeoutError(event, timeout));
      };
      const timer = zone.outside(() => setTimeout(onTimeout, Math.min(timeout, LONGEST_DELAY)));
      held.add(() => {
        clearTimeout(timer);
      });
    }
  });
}
