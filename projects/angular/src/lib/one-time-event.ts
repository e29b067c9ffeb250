import type { SocketCore } from './socket-core';
import {
  SocketDestroyedError,
  SocketDisconnectedError,
  SocketListenerRemovedError,
  SocketRefusedError,
  SocketTimeoutError,
} from './socket-error';
import { takeOut } from './take-out';
import type { Waiter } from './waiting';

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

/** The longest delay of `setTimeout`; a longer one would fire at once. */
const LONGEST_DELAY = 0x7fffffff;

/**
 * Waits for the next occurrence of an event.
 *
 * @param core - The socket. It counts as a subscriber of the event, and ends with its stream.
 * @param event - Name of the event.
 * @param options - When to give up.
 * @param rejectOnRefusal - Whether the refusal of a connection by the server ends the waiting.
 * @returns The first argument of the event. Settles exactly once and then holds no listener or timer.
 * @errors `SOCKET_DESTROYED`, `SOCKET_LISTENER_REMOVED`, `SOCKET_TIMEOUT`, `SOCKET_DISCONNECTED`,
 * `SOCKET_REFUSED`, or the reason of the aborted signal.
 */
export function oneTimeEvent(
  { zone, events, waiting }: SocketCore,
  event: string,
  { timeout = Infinity, signal, rejectOnDisconnect }: OneTimeEventOptions = {},
  rejectOnRefusal?: boolean,
): Promise<unknown> {
  return new Promise<unknown>((resolve, reject) => {
    signal?.throwIfAborted();
    if (events.ended) throw new SocketDestroyedError(event);

    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      takeOut(waiting, waiter);
      signal?.removeEventListener('abort', onAbort);
      clearTimeout(timer);
      subscription.unsubscribe();
    };
    const fail = (error: Error): void => {
      stop();
      reject(error);
    };
    const onAbort = (): void => {
      fail(signal?.reason as Error);
    };
    const waiter: Waiter = {
      event,
      fail,
      survives: (ending) =>
        (ending === SocketDisconnectedError && !rejectOnDisconnect) ||
        (ending === SocketRefusedError && !rejectOnRefusal),
    };

    const subscription = events.of(0, event).subscribe({
      next(value) {
        stop();
        resolve(value);
      },
      complete() {
        fail(new SocketListenerRemovedError(event));
      },
    });
    waiting.push(waiter);
    signal?.addEventListener('abort', onAbort);
    if (timeout < Infinity) {
      const onTimeout = (): void => {
        fail(new SocketTimeoutError(event, timeout));
      };
      timer = zone.outside(() => setTimeout(onTimeout, Math.min(timeout, LONGEST_DELAY)));
    }
  });
}
