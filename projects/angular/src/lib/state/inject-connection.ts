import type { EventsMap } from '../event-types';
import type { SocketToken } from '../providers/create-socket-token';
import { injectSocket } from '../providers/inject-socket';
import { connectionOf } from './connection-of';
import type { SocketConnection } from './socket-connection';

/**
 * The connection of a provided socket as state, in an injection context.
 *
 * @param token - From `createSocketToken`. Default: the socket of `provideSocketIo`.
 * @throws `SOCKET_NO_PROVIDER`
 * @example
 * readonly connection = injectConnection();
 * // template: @if (!connection.isConnected()) { <p>{{ connection.state().status }}</p> }
 */
export function injectConnection<L extends EventsMap, E extends EventsMap>(
  token?: SocketToken<L, E>,
): SocketConnection {
  return connectionOf(injectSocket(token));
}
