import { NgZone } from '@angular/core';
import { currentInjector } from '../current-injector';
import type { EventsMap } from '../event-types';
import { isServer } from '../is-server';
import { clientSocket } from '../providers/client-internals';
import type { WrappedSocket } from '../wrapped-socket';
import { createZoneBoundary } from '../zone-boundary';
import { onDestroy } from './on-destroy';
import type { SocketConnection } from './socket-connection';
import { WatchedConnection } from './watched-connection';

const connections = new WeakMap<object, WatchedConnection>();

/**
 * The connection of a socket as state; always the same object for a socket.
 *
 * It is watched from the first call on. Called before the socket connects, or with
 * `withConnectionState()` among the features of its provider, it knows everything; called later it
 * knows the present, without the delay, reason or error that were told before.
 *
 * @param socket - Of any namespace; each has a state of its own.
 */
export function connectionOf<L extends EventsMap, E extends EventsMap>(
  socket: WrappedSocket<L, E>,
): SocketConnection {
  const known = connections.get(socket);
  if (known !== undefined) return known;
  const injector = currentInjector();
  const connection = new WatchedConnection(
    clientSocket(socket.ioSocket),
    createZoneBoundary(injector?.get(NgZone, null) ?? null),
    isServer(injector),
  );
  connections.set(socket, connection);
  onDestroy(socket, () => {
    connection.end();
  });
  return connection;
}
