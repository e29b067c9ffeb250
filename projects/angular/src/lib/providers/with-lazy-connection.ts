import { effect, inject, NgZone, untracked } from '@angular/core';
import { onDestroy } from '../state/on-destroy';
import { type ClientSocket, clientSocket } from './client-internals';
import type { SocketFeature } from './socket-feature';

/** How long a connection stays that nobody uses. */
export interface LazyConnectionOptions {
  /** Milliseconds from the last subscriber to the disconnect. Default: 1,000. */
  closeDelay?: number | undefined;
}

/** Watching the end of a connection is no use of it. */
const WATCHING: readonly string[] = ['connect_error', 'disconnect'];

/** How often to look whether what is under way has come to its end, at most. In milliseconds. */
const BUSY = 50;

/**
 * Connects with the first subscriber, and disconnects some time after the last one has left.
 *
 * A use of the socket are subscribers of its streams and promises that wait (except for
 * `connect_error` and `disconnect`), and emits: they open the connection and keep it until they are
 * sent and, where they want an answer, acknowledged. Listeners added with `on()` are none.
 */
export function withLazyConnection({
  closeDelay = 1000,
}: LazyConnectionOptions = {}): SocketFeature {
  return {
    kind: 'withLazyConnection',
    around: (make) => (overrides) => {
      const zone = inject(NgZone);
      const socket = make({ ...overrides, autoConnect: false });
      const raw = clientSocket(socket.ioSocket);
      let isUsed = false;
      let timer: ReturnType<typeof setTimeout> | undefined;

      const closeAfter = (delay: number): void => {
        clearTimeout(timer);
        timer = zone.runOutsideAngular(() =>
          setTimeout(() => {
            if (isUsed) return;
            if (isBusy(raw)) closeAfter(Math.max(closeDelay, BUSY));
            else socket.disconnect();
          }, delay),
        );
      };

      effect(() => {
        isUsed = [...socket.subscriberCounts().keys()].some((event) => !WATCHING.includes(event));
        untracked(() => {
          if (isUsed) socket.connect();
          else if (raw.active) closeAfter(closeDelay);
        });
      });
      const emit = raw.emit.bind(raw);
      raw.emit = (...args) => {
        emit(...args);
        if (!raw.active) socket.connect();
        if (!isUsed) closeAfter(closeDelay);
        return raw;
      };
      onDestroy(socket, () => {
        clearTimeout(timer);
      });
      return socket;
    },
  };
}

/** Whether something is still to be sent or acknowledged. */
function isBusy({ sendBuffer, acks }: ClientSocket): boolean {
  return sendBuffer.length > 0 || Object.keys(acks).length > 0;
}
