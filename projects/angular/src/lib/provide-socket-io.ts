import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import type { SocketIoConfig } from './socket-io-config';
import { socketProviders } from './socket-providers';

/**
 * Provides one `WrappedSocket` for an application or a route. It is made, and connects, when first
 * injected, and is destroyed with the injector it is provided in.
 *
 * @param config - Where and how to connect.
 * @example
 * bootstrapApplication(App, {
 *   providers: [provideSocketIo({ url: 'https://chat.example.org' })],
 * });
 */
export function provideSocketIo(config: SocketIoConfig): EnvironmentProviders {
  return makeEnvironmentProviders(socketProviders(config));
}
