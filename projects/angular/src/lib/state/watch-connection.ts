import type { Socket as ClientSocketTypes } from 'socket.io-client';
import type { DisconnectDescription, ExtendedError } from '../event-types';
import type { ClientSocket } from '../providers/client-internals';
import { SocketFeatureError } from '../providers/feature-error';
import type { ConnectionEvent } from './connection-event';
import { onReservedEvent } from './on-reserved-event';
import { onRetryScheduled } from './on-retry-scheduled';

/**
 * Tells what happens to the connection of a raw socket, its Manager and its engine, from now on. Uses
 * no listener that `off()` of the socket would take away.
 *
 * @param tell - Called before the listeners of the socket.
 * @returns Stops watching.
 */
export function watchConnection(
  socket: ClientSocket,
  tell: (event: ConnectionEvent) => void,
): () => void {
  const manager = socket.io;
  let watching = true;
  let lastError = new Error('no attempt was made');

  const watchUpgrade = (): void => {
    const { engine } = manager;
    engine?.once('upgrade', ({ name }) => {
      // Only of the connection that is there now: each one has an engine of its own.
      if (watching && engine === manager.engine) tell({ type: 'upgraded', transport: name });
    });
  };
  const willRetry = (): boolean =>
    socket.active && manager.reconnection() && !manager.skipReconnect;

  const reserved: Record<string, (args: readonly unknown[]) => void> = {
    connect() {
      tell({
        type: 'connected',
        transport: manager.engine?.transport.name ?? '',
        id: socket.id ?? '',
        // Undefined where the server cannot recover sessions.
        recovered: socket.recovered ?? false,
      });
      watchUpgrade();
    },
    connect_error([cause]) {
      const error = (lastError = cause as ExtendedError);
      if (socket.active) {
        tell({ type: 'attemptFailed', error });
        const isTried = manager.reconnection() || manager._readyState !== 'closed';
        if (!isTried) tell({ type: 'failed', error });
      } else {
        tell({ type: error instanceof SocketFeatureError ? 'failed' : 'refused', error });
      }
    },
    disconnect([reason, description]) {
      tell({
        type: 'disconnected',
        reason: reason as ClientSocketTypes.DisconnectReason,
        description: description as DisconnectDescription | undefined,
        willRetry: willRetry(),
      });
    },
  };
  onReservedEvent(socket, (event, args) => {
    if (watching) reserved[event]?.(args);
  });

  const connect = socket.connect.bind(socket);
  socket.connect = () => {
    if (watching && !isGoingOn(socket)) tell({ type: 'connect' });
    return connect();
  };
  const disconnect = socket.disconnect.bind(socket);
  socket.disconnect = () => {
    // Of an end before the beginning socket.io-client says nothing.
    const unannounced = watching && socket.active && !socket.connected;
    const result = disconnect();
    if (unannounced) {
      const reason = 'io client disconnect';
      tell({ type: 'disconnected', reason, description: undefined, willRetry: false });
    }
    return result;
  };

  const retryStarted = (attempt: number): void => {
    if (socket.active) tell({ type: 'retryStarted', attempt });
  };
  const gaveUp = (): void => {
    if (socket.active) tell({ type: 'failed', error: lastError });
  };
  manager.on('reconnect_attempt', retryStarted);
  manager.on('reconnect_failed', gaveUp);
  const stopRetries = onRetryScheduled(manager, (attempt, delay) => {
    if (socket.active) tell({ type: 'retryScheduled', attempt, delay });
  });
  if (socket.connected) watchUpgrade();

  return () => {
    watching = false;
    stopRetries();
    manager.off('reconnect_attempt', retryStarted);
    manager.off('reconnect_failed', gaveUp);
  };
}

/** Whether a `connect()` would find everything under way already. */
function isGoingOn({ active, connected, io }: ClientSocket): boolean {
  return connected || (active && (io._reconnecting || io._readyState !== 'closed'));
}
