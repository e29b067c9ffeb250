import { InjectionToken } from '@angular/core';
import type { ManagerOptions, SocketOptions } from 'socket.io-client';

/** Where and how a socket connects. */
export interface SocketIoConfig {
  /** URL of the server, its path being the namespace. Default: the origin of the page, namespace `/`. */
  url?: string | undefined;
  /**
   * Options of the Manager, the engine and the socket, `auth`, `retries` and `ackTimeout` included.
   * Each `WrappedSocket` has a Manager of its own unless `forceNew: false` is set.
   * @source https://socket.io/docs/v4/client-options/
   */
  options?: Partial<ManagerOptions & SocketOptions> | undefined;
}

/** The configuration a `WrappedSocket` falls back to when its constructor gets none. */
export const SOCKET_CONFIG_TOKEN = new InjectionToken<SocketIoConfig>('SOCKET_CONFIG_TOKEN');
