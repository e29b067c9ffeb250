import type { ClientSocket } from '../providers/client-internals';
import type { ConnectionState } from './connection-state';

/**
 * The state of a raw socket as far as it tells by itself, for watching that begins in the middle. It
 * does not keep the delay it drew and the error or reason of its last end.
 */
export function presentState(socket: ClientSocket): ConnectionState {
  const manager = socket.io;
  if (socket.connected) {
    return {
      status: 'connected',
      transport: manager.engine?.transport.name ?? '',
      id: socket.id ?? '',
      recovered: socket.recovered ?? false,
    };
  }
  if (!socket.active) {
    return manager.engine === undefined
      ? { status: 'idle' }
      : { status: 'disconnected', reason: 'unknown', description: undefined, willRetry: false };
  }
  if (manager._reconnecting) {
    return {
      status: 'reconnecting',
      attempt: manager.backoff.attempts,
      delay: undefined,
      trying: manager._readyState !== 'closed',
    };
  }
  return { status: 'connecting' };
}
