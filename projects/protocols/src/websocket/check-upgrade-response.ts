import { decoded, rejected, type Decoded } from '../decoded.js';
import { headerTokens, headerValue } from '../http/header-value.js';
import type { HttpResponse } from '../http/http-message.js';
import { secWebSocketAccept } from './sec-web-socket-accept.js';

/**
 * Whether a response opens the WebSocket that the client asked for.
 *
 * @param key - `Sec-WebSocket-Key` of the request.
 * @param offered - Subprotocols of the request, default none.
 * @returns The subprotocol the server chose, empty for none.
 * @errors `WS_HANDSHAKE_STATUS`, `WS_HANDSHAKE_UPGRADE`, `WS_HANDSHAKE_CONNECTION`, `WS_HANDSHAKE_ACCEPT`,
 *   `WS_HANDSHAKE_EXTENSION` (this client offers none), `WS_HANDSHAKE_PROTOCOL`
 * @source RFC 6455, section 4.1, what a client must check, items 1 to 6
 */
export function checkUpgradeResponse(
  response: HttpResponse,
  key: string,
  offered: readonly string[] = [],
): Decoded<{ readonly protocol: string }> {
  const { headers, status } = response;
  if (status !== 101) return rejected('WS_HANDSHAKE_STATUS', 0, String(status));
  const upgrade = headerValue(headers, 'upgrade');
  if (upgrade?.toLowerCase() !== 'websocket') return rejected('WS_HANDSHAKE_UPGRADE', 0, upgrade);
  if (!headerTokens(headers, 'connection').includes('upgrade')) {
    return rejected('WS_HANDSHAKE_CONNECTION', 0, headerValue(headers, 'connection'));
  }
  const accept = headerValue(headers, 'sec-websocket-accept');
  if (accept !== secWebSocketAccept(key)) return rejected('WS_HANDSHAKE_ACCEPT', 0, accept);
  const extensions = headerValue(headers, 'sec-websocket-extensions') ?? '';
  if (extensions !== '') return rejected('WS_HANDSHAKE_EXTENSION', 0, extensions);
  const protocol = headerValue(headers, 'sec-websocket-protocol');
  if (protocol !== undefined && !offered.includes(protocol)) {
    return rejected('WS_HANDSHAKE_PROTOCOL', 0, protocol);
  }
  return decoded({ protocol: protocol ?? '' });
}
