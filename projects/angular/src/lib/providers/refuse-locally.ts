import type { ClientSocket } from './client-internals';
import { type FeatureErrorCode, SocketFeatureError } from './feature-error';

/**
 * Ends an attempt to connect that cannot go on, the way a refusal of the server ends one: the socket
 * is not active any more, and whoever listens to `connect_error` is told.
 *
 * @param code - Of the error, unless the cause is one of ours already.
 * @param cause - What was thrown or rejected with.
 */
export function refuseLocally(socket: ClientSocket, code: FeatureErrorCode, cause: unknown): void {
  const isNamed = cause instanceof SocketFeatureError;
  socket.destroy();
  socket.emitReserved(
    'connect_error',
    isNamed ? cause : new SocketFeatureError(code, String(cause), cause),
  );
}
