import { inject, Injector, type Provider, runInInjectionContext } from '@angular/core';
import { checkFeatures } from './providers/check-features';
import { heldConfig } from './providers/held-config';
import type { SocketFeature } from './providers/socket-feature';
import { SOCKET_CONFIG_TOKEN, type SocketIoConfig } from './socket-io-config';
import { WrappedSocket } from './wrapped-socket';

/**
 * Where a configuration comes from: it is there, or a function makes it, at once or later. The
 * function runs in an injection context, once for each injector that makes the socket, and once
 * again with a `connect()` after its promise was rejected.
 */
export type SocketIoConfigSource =
  SocketIoConfig | (() => SocketIoConfig | Promise<SocketIoConfig>);

/** The providers behind `provideSocketIo` and `SocketIoModule`: one socket, made when first injected. */
export function socketProviders(
  config: SocketIoConfigSource,
  features: readonly SocketFeature[] = [],
): Provider[] {
  checkFeatures(features);
  return [
    { provide: SOCKET_CONFIG_TOKEN, useFactory: () => configOf(config) },
    // By factory: the constructor's parameters are for callers, not for dependency injection.
    {
      provide: WrappedSocket,
      useFactory: () => new WrappedSocket(inject(SOCKET_CONFIG_TOKEN), ...features),
    },
  ];
}

/** The configuration of a source, asked for in the current injection context. */
export function configOf(source: SocketIoConfigSource): SocketIoConfig {
  if (typeof source !== 'function') return source;
  const config = source();
  if (!(config instanceof Promise)) return config;
  // Whoever asks for it hears of a rejection; until then it is not forgotten, only not due yet.
  config.catch(() => undefined);
  const injector = inject(Injector);
  let first: typeof config | undefined = config;
  return heldConfig(async () => {
    const asked = first ?? runInInjectionContext(injector, source);
    first = undefined;
    return asked;
  });
}
