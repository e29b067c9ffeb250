import { currentInjector } from '../current-injector';
import type { EventsMap } from '../event-types';
import { isServer } from '../is-server';
import { clientSocket } from '../providers/client-internals';
import type { WrappedSocket } from '../wrapped-socket';
import { onDestroy } from './on-destroy';
import type { SocketConnection } from './socket-connection';
import { WatchedConnection } from './watched-connection';

const connections = new WeakMap<object, WatchedConnection>();

/**
 * The connection of a socket as state; always the same object for a socket.
 *
 * It is watched from the first call on, and knows the present also when that comes late. Only the delay
 * of an attempt to reconnect that is waiting already is unknown then; `withConnectionState()` among
 * the features of the provider makes the first call when the socket is made.
 *
 * @param socket - Of any namespace; each has a state of its own.
 */
export function connectionOf<L extends EventsMap, E extends EventsMap>(
  socket: WrappedSocket<L, E>,
): SocketConnection {
  const known = connections.get(socket);
  if (known !== undefined) return known;
  const raw = clientSocket(socket.ioSocket);
  const connection = new WatchedConnection(raw, raw._zone, isServer(currentInjector()));
  connections.set(socket, connection);
  onDestroy(socket, () => {
    connection.end();
  });
  return connection;
}
