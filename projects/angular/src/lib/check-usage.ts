import { SocketUsageError } from './socket-usage-error';

/** False in production builds of Angular; not defined where no Angular build took place. */
declare const ngDevMode: boolean | object | undefined;

/** Names that socket.io and Node.js keep for themselves. @source socket.io-client, `RESERVED_EVENTS` */
const RESERVED: readonly unknown[] = [
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
];

/**
 * @param args - As of `emit`. All of them: of a call with `args[0]` production builds would keep the reading.
 * @throws `SOCKET_RESERVED_EVENT` in development, for an event that cannot be emitted.
 */
export function checkEmittable(args: readonly unknown[]): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    if (RESERVED.includes(args[0])) {
      throw new SocketUsageError('SOCKET_RESERVED_EVENT', `"${String(args[0])}"`);
    }
  }
}

/**
 * @throws `SOCKET_BAD_NAMESPACE` in development, for what cannot be the name of a namespace: a URL, or
 * a name with a query, a comma or a blank, which the protocol cannot carry.
 */
export function checkNamespace(namespace: unknown): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    if (typeof namespace !== 'string' || /[?#,\s]|:\/\//.test(namespace)) {
      throw new SocketUsageError('SOCKET_BAD_NAMESPACE', JSON.stringify(namespace));
    }
  }
}

/**
 * @param config - Without a `url` it means the origin of the page.
 * @param onServer - Whether this is server rendering, where nothing connects and there is no page.
 * @throws `SOCKET_BAD_URL` in development, for a URL that cannot be parsed or is not http(s) or ws(s).
 * `SOCKET_NO_ORIGIN` in development, for a URL without a host where there is no page to take it from.
 */
export function checkUrl(config: { readonly url?: unknown }, onServer: boolean): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) parseUrl(config.url, onServer);
}

function parseUrl(url: unknown, onServer: boolean): void {
  const hasPage = onServer || typeof location !== 'undefined';
  if (url === undefined || url === null || (typeof url === 'string' && /^\/(?!\/)/.test(url))) {
    if (!hasPage) throw new SocketUsageError('SOCKET_NO_ORIGIN', JSON.stringify(url ?? null));
    return;
  }
  const bad = (): SocketUsageError => new SocketUsageError('SOCKET_BAD_URL', JSON.stringify(url));
  if (typeof url !== 'string' || url.trim() !== url || url === '') throw bad();
  // As socket.io-client reads it: `//host` and `host` have the scheme of the page.
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(url)?.[1];
  if (scheme !== undefined && !/^(?:http|ws)s?$/i.test(scheme)) throw bad();
  const full = scheme === undefined ? `http://${url.replace(/^\/\//, '')}` : url;
  if (!URL.canParse(full)) throw bad();
}
