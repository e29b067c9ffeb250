import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import type { SocketOptions } from 'socket.io-client';
import type { EventsMap } from '../event-types';
import type { SocketToken } from './create-socket-token';
import { injectSocket } from './inject-socket';

/** Which socket's connection a namespace uses, and options of its own. */
export interface SocketNamespaceOptions {
  /** Token of the socket whose connection is shared. Default: the one of `provideSocketIo`. */
  of?: SocketToken<never, never> | undefined;
  /** Options for the socket of the namespace: `auth`, `retries`, `ackTimeout`. */
  options?: Partial<SocketOptions> | undefined;
}

/**
 * Provides the socket of another namespace, over the connection of a socket that is provided too.
 *
 * @param token - From `createSocketToken`; inject with `injectSocket(token)`.
 * @param namespace - Such as `/admin`.
 */
export function provideSocketNamespace<L extends EventsMap, E extends EventsMap>(
  token: SocketToken<L, E>,
  namespace: string,
  { of, options }: SocketNamespaceOptions = {},
): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: token, useFactory: () => injectSocket(of).of<L, E>(namespace, options) },
  ]);
}
