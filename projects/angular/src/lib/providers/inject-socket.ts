import { inject, type ProviderToken } from '@angular/core';
import type { DefaultEventsMap, EventsMap } from '../event-types';
import { WrappedSocket } from '../wrapped-socket';
import type { SocketToken } from './create-socket-token';
import { SocketFeatureError } from './feature-error';

/**
 * The socket of a token, or the one of `provideSocketIo`; in an injection context.
 *
 * @param token - From `createSocketToken`, which also types the socket. Default: `WrappedSocket`.
 * @throws `SOCKET_NO_PROVIDER` when nothing is provided for it.
 * @example
 * readonly game = injectSocket(GAME);
 * readonly chat = injectSocket<ServerToClient, ClientToServer>();
 */
export function injectSocket<
  ListenEvents extends EventsMap = DefaultEventsMap,
  EmitEvents extends EventsMap = ListenEvents,
>(token?: SocketToken<ListenEvents, EmitEvents>): WrappedSocket<ListenEvents, EmitEvents> {
  const wanted: ProviderToken<unknown> = token ?? WrappedSocket;
  const socket = inject(wanted, { optional: true });
  if (socket === null) throw new SocketFeatureError('SOCKET_NO_PROVIDER', nameOf(token));
  return socket as WrappedSocket<ListenEvents, EmitEvents>;
}

function nameOf(token: { toString(): string } | undefined): string {
  return token === undefined ? 'Socket' : token.toString();
}
