import { InjectionToken } from '@angular/core';
import type { DefaultEventsMap, EventsMap } from '../event-types';
import type { WrappedSocket } from '../wrapped-socket';

/** Names one of several sockets, and knows its events. */
export type SocketToken<
  ListenEvents extends EventsMap = DefaultEventsMap,
  EmitEvents extends EventsMap = ListenEvents,
> = InjectionToken<WrappedSocket<ListenEvents, EmitEvents>>;

/**
 * A token for one of several sockets: provide it with `provideNamedSocketIo` or
 * `provideSocketNamespace`, and get the socket, typed, with `injectSocket(token)`.
 *
 * @param name - For messages.
 * @example
 * export const GAME = createSocketToken<ServerToClient, ClientToServer>('game');
 */
export function createSocketToken<
  ListenEvents extends EventsMap = DefaultEventsMap,
  EmitEvents extends EventsMap = ListenEvents,
>(name: string): SocketToken<ListenEvents, EmitEvents> {
  return new InjectionToken<WrappedSocket<ListenEvents, EmitEvents>>(name);
}
