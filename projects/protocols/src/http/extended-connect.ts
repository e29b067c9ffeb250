import { headerValue } from './header-value.js';
import type { HttpHeaders, HttpRequest, HttpResponse } from './http-message.js';

/** Fields of HTTP/1.1 for which HTTP/2 has another place, or no use. */
const NOT_IN_HTTP2 = new Set([
  ...['connection', 'upgrade', 'keep-alive', 'proxy-connection', 'transfer-encoding'],
  ...['host', 'http2-settings', 'sec-websocket-key', 'sec-websocket-accept'],
]);

/**
 * The same opening handshake over HTTP/2: a CONNECT with `:protocol`, on a stream of a connection that is there already. There
 * is no key and no Upgrade: a server that knows no `:protocol` has not sent SETTINGS_ENABLE_CONNECT_PROTOCOL.
 *
 * @param isSecure - Whether the address is `wss`.
 * @source RFC 8441, sections 3 to 5
 */
export function extendedConnect({ headers, target }: HttpRequest, isSecure: boolean): HttpHeaders {
  return [
    [':method', 'CONNECT'],
    [':protocol', 'websocket'],
    [':scheme', isSecure ? 'https' : 'http'],
    [':path', target],
    [':authority', headerValue(headers, 'host') ?? ''],
    ...inHttp2(headers),
  ];
}

/** The answer to that: 200 in place of 101, any other status as it is. @source RFC 8441, section 5 */
export function extendedConnectAnswer({ status, headers }: HttpResponse): HttpHeaders {
  return [[':status', String(status === 101 ? 200 : status)], ...inHttp2(headers)];
}

/** Names in lower case. @source RFC 9113, section 8.2 */
function inHttp2(headers: HttpHeaders): HttpHeaders {
  return headers
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !NOT_IN_HTTP2.has(name));
}
