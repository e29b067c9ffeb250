import type { Socket as ClientSocket } from 'socket.io-client';
import type { NamespaceEnd } from './namespace-end';
import type { ServerConnection } from './server-connection';

/** A raw socket and what is behind it. */
export interface KnownSocket {
  /** Its namespace. */
  readonly name: string;
  readonly socket: ClientSocket;
  readonly connection: ServerConnection;
  readonly end: NamespaceEnd;
}

/** One sentence on the sockets of a test, for messages. */
export function describeSockets(known: readonly KnownSocket[]): string {
  return `Sockets: ${known.map(describe).join('; ')}.`;
}

function describe({ name, socket, connection }: KnownSocket): string {
  return `${hostOf(connection.manager.uri)}${name} (${stateOf(socket, connection)})`;
}

function stateOf(socket: ClientSocket, { isWaitingToRetry }: ServerConnection): string {
  if (socket.connected) return 'connected';
  if (!socket.active) return 'disconnected until connect() of the socket is called';
  return isWaitingToRetry ? 'waiting to reconnect: reconnect() does it now' : 'connecting';
}

/** The Manager's URL has the path of the URL that was configured, which may be a namespace. */
function hostOf(uri = ''): string {
  return uri.replace(/^(\w+:\/\/[^/?]*).*$/, '$1');
}
