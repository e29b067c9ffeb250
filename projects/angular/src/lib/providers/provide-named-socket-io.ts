import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import type { EventsMap } from '../event-types';
import { configOf, type SocketIoConfigSource } from '../socket-providers';
import { checkFeatures } from './check-features';
import type { SocketToken } from './create-socket-token';
import type { SocketFeature } from './socket-feature';
import { WrappedSocket } from '../wrapped-socket';

/**
 * `provideSocketIo` for one of several sockets: under a token of its own, with a connection, a
 * configuration and features of its own.
 *
 * @param token - From `createSocketToken`; inject with `injectSocket(token)`.
 * @param config - As for `provideSocketIo`. `SOCKET_CONFIG_TOKEN` is left alone.
 * @param features - Extras such as `withAuth(...)`.
 * @throws `SOCKET_FEATURE_TWICE` and `SOCKET_FEATURE_CONFLICT` in development.
 */
export function provideNamedSocketIo<L extends EventsMap, E extends EventsMap>(
  token: SocketToken<L, E>,
  config: SocketIoConfigSource,
  ...features: readonly SocketFeature[]
): EnvironmentProviders {
  checkFeatures(features);
  return makeEnvironmentProviders([
    { provide: token, useFactory: () => new WrappedSocket(configOf(config), ...features) },
  ]);
}
