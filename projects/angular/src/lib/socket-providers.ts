import { inject, Injector, type Provider, runInInjectionContext } from '@angular/core';
import { checkFeatures } from './providers/check-features';
import { SocketFeatureError } from './providers/feature-error';
import { heldConfig } from './providers/held-config';
import type { SocketFeature } from './providers/socket-feature';
import { SOCKET_CONFIG_TOKEN, type SocketIoConfig } from './socket-io-config';
import { WrappedSocket } from './wrapped-socket';

/** False in production builds of Angular; not defined where no Angular build took place. */
declare const ngDevMode: boolean | object | undefined;

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

/**
 * The configuration of a source, asked for in the current injection context.
 *
 * @throws `SOCKET_CONFIG_FAILED` in development, when what is there at once is no object.
 */
export function configOf(source: SocketIoConfigSource): SocketIoConfig {
  if (typeof source !== 'function') return checked(source);
  const config = source();
  if (!(config instanceof Promise)) return checked(config);
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

/** A configuration as it is: one that is none would connect to the origin of the page, without a word. */
function checked(config: SocketIoConfig): SocketIoConfig {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    const given: unknown = config;
    if (typeof given !== 'object' || given === null) {
      throw new SocketFeatureError('SOCKET_CONFIG_FAILED', `${String(given)} is no configuration`);
    }
  }
  return config;
}
