import { fromBase64 } from '../bytes/base64.js';
import { decoded, rejected, type Decoded } from '../decoded.js';
import { headerTokens, headerValue } from '../http/header-value.js';
import { TOKEN } from '../http/http-grammar.js';
import type { HttpRequest } from '../http/http-message.js';

/** What a server needs of an opening handshake. */
export interface CheckedUpgradeRequest {
  readonly key: string;
  /** Subprotocols the client offers, the preferred one first. */
  readonly protocols: string[];
}

/**
 * Whether a request is an opening handshake that a server may answer with 101.
 *
 * @errors `WS_HANDSHAKE_METHOD`, `WS_HANDSHAKE_HOST`, `WS_HANDSHAKE_UPGRADE`, `WS_HANDSHAKE_CONNECTION`,
 *   `WS_HANDSHAKE_KEY`, `WS_HANDSHAKE_VERSION`, `WS_HANDSHAKE_PROTOCOL`; the answer is 400, for the version 426 with
 *   `Sec-WebSocket-Version: 13`
 * @source RFC 6455, sections 4.1, 4.2.1 and 4.2.2
 */
export function checkUpgradeRequest(request: HttpRequest): Decoded<CheckedUpgradeRequest> {
  const { headers } = request;
  if (request.method !== 'GET') return rejected('WS_HANDSHAKE_METHOD', 0, request.method);
  // Two fields of one name are joined with a comma, which neither a host nor a key has.
  const host = headerValue(headers, 'host');
  if (host === undefined || host.includes(',')) return rejected('WS_HANDSHAKE_HOST', 0);
  if (!headerTokens(headers, 'upgrade').includes('websocket')) {
    return rejected('WS_HANDSHAKE_UPGRADE', 0, headerValue(headers, 'upgrade'));
  }
  if (!headerTokens(headers, 'connection').includes('upgrade')) {
    return rejected('WS_HANDSHAKE_CONNECTION', 0, headerValue(headers, 'connection'));
  }
  const key = headerValue(headers, 'sec-websocket-key');
  if (key === undefined || !isKey(key)) return rejected('WS_HANDSHAKE_KEY', 0, key);
  const version = headerValue(headers, 'sec-websocket-version');
  if (version !== '13') return rejected('WS_HANDSHAKE_VERSION', 0, version);

  const protocols = offeredProtocols(headerValue(headers, 'sec-websocket-protocol'));
  if (protocols === null) return rejected('WS_HANDSHAKE_PROTOCOL', 0);
  return decoded({ key, protocols });
}

function isKey(key: string): boolean {
  if (key.length !== 24 || !key.endsWith('==')) return false;
  const bytes = fromBase64(key);
  return bytes.ok && bytes.value.length === 16;
}

/** @returns `null` when a member is no token or comes twice. */
function offeredProtocols(value: string | undefined): string[] | null {
  if (value === undefined) return [];
  const protocols = value.split(',').map((protocol) => protocol.trim());
  const isValid =
    protocols.every((protocol) => TOKEN.test(protocol)) &&
    new Set(protocols).size === protocols.length;
  return isValid ? protocols : null;
}
