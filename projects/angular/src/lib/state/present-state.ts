import type { Socket as ClientSocketTypes } from 'socket.io-client';
import type { DisconnectDescription } from '../event-types';
import type { ClientSocket } from '../providers/client-internals';
import { SocketFeatureError } from '../providers/feature-error';
import type { ConnectionState } from './connection-state';

/**
 * The state of a raw socket, for watching that begins in the middle. All of it is known but the delay
 * that was drawn before an attempt to reconnect.
 */
export function presentState(socket: ClientSocket): ConnectionState {
  const manager = socket.io;
  const error = presentError(socket);
  if (socket.connected) {
    return {
      status: 'connected',
      transport: manager.engine?.transport.name ?? '',
      id: socket.id ?? '',
      recovered: socket.recovered ?? false,
    };
  }
  if (!socket.active) {
    if (error) return { status: error instanceof SocketFeatureError ? 'failed' : 'refused', error };
    if (socket._told === undefined) return { status: 'idle' };
    const [, reason, description] = socket._told;
    return {
      status: 'disconnected',
      reason: reason as ClientSocketTypes.DisconnectReason,
      description: description as DisconnectDescription | undefined,
      willRetry: false,
    };
  }
  if (manager._reconnecting) {
    return {
      status: 'reconnecting',
      attempt: manager.backoff.attempts,
      delay: undefined,
      trying: manager._readyState !== 'closed',
    };
  }
  // It waits for a connection that nobody is making any more.
  return error && manager._readyState === 'closed'
    ? { status: 'failed', error }
    : { status: 'connecting' };
}

/** Why the last attempt to connect failed or was refused, if nothing has happened since. */
export function presentError({ _told }: ClientSocket): Error | undefined {
  return _told?.[0] === 'connect_error' ? (_told[1] as Error) : undefined;
}
