import type { Provider } from '@angular/core';
import { SOCKET_CONFIG_TOKEN, type SocketIoConfig } from './socket-io-config';
import { WrappedSocket } from './wrapped-socket';

/** The providers behind `provideSocketIo` and `SocketIoModule`: one socket, made when first injected. */
export function socketProviders(config: SocketIoConfig): Provider[] {
  return [
    { provide: SOCKET_CONFIG_TOKEN, useValue: config },
    // By factory: the constructor's parameters are for callers, not for dependency injection.
    { provide: WrappedSocket, useFactory: () => new WrappedSocket() },
  ];
}
