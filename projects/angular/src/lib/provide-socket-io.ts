import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import type { SocketFeature } from './providers/socket-feature';
import { type SocketIoConfigSource, socketProviders } from './socket-providers';

/**
 * Provides one `WrappedSocket` for an application or a route. It is made, and connects, when first
 * injected, and is destroyed with the injector it is provided in.
 *
 * @param config - Where and how to connect: a configuration, or a function that makes one, at once
 * or later, in an injection context.
 * @param features - Extras such as `withAuth(...)`.
 * @throws `SOCKET_FEATURE_TWICE` and `SOCKET_FEATURE_CONFLICT` in development.
 * @errors A configuration that does not arrive ends the attempt to connect: `connect_error` with
 * `SOCKET_CONFIG_FAILED`.
 * @example
 * bootstrapApplication(App, {
 *   providers: [provideSocketIo({ url: 'https://chat.example.org' })],
 * });
 */
export function provideSocketIo(
  config: SocketIoConfigSource,
  ...features: readonly SocketFeature[]
): EnvironmentProviders {
  return makeEnvironmentProviders(socketProviders(config, features));
}
