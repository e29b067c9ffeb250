import { io } from '@wirelight/angular/client';
import { checkUrl } from './check-usage';
import type { SocketIoConfig } from './socket-io-config';

/** False in what the CLI bundles for browsers. */
declare const ngServerMode: boolean | undefined;

/** A configuration that knows better how its raw socket is made. */
export interface SocketMaker {
  make(onServer: boolean): ReturnType<typeof io>;
}

/**
 * Makes the raw socket of a configuration.
 *
 * It goes through `io()`, which understands relative URLs, a namespace in the path and a query in
 * the URL, but past its cache: `io()` would keep the Manager in a module variable for ever, on a
 * server from one request to the next, and give a second socket the first one's options. The
 * caller's options are copied because socket.io-client writes into them.
 *
 * @param config - URL and options; nothing means the origin of the page.
 * @param onServer - Whether this is server rendering: the socket then never connects by itself.
 * @throws `SOCKET_BAD_URL` and `SOCKET_NO_ORIGIN`, in development.
 */
export function createIoSocket(
  config: SocketIoConfig & Partial<SocketMaker>,
  onServer: boolean,
): ReturnType<typeof io> {
  if (config.make) return config.make(onServer);
  checkUrl(config, onServer);
  const options = { ...config.options, forceNew: config.options?.forceNew ?? true };
  if ((typeof ngServerMode === 'undefined' || ngServerMode) && onServer) {
    Object.assign(options, { forceNew: true, autoConnect: false });
  }
  return io(config.url, options);
}
