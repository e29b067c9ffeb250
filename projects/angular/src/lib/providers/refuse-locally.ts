import type { ClientSocket } from './client-internals';
import type { SocketFeatureError } from './feature-error';

/**
 * Ends an attempt to connect that cannot go on, the way a refusal of the server ends one: the socket
 * is not active any more, and whoever listens to `connect_error` is told.
 */
export function refuseLocally(socket: ClientSocket, error: SocketFeatureError): void {
  socket.destroy();
  socket.emitReserved('connect_error', error);
}
