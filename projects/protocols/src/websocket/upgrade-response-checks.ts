import { headerTokens, headerValue } from '../http/header-value.js';
import type { HttpResponse } from '../http/http-message.js';
import { isDeflateAnswer } from './deflate-answer.js';
import type { HandshakeCheck } from './handshake-check.js';
import { secWebSocketAccept } from './sec-web-socket-accept.js';

/** What the client sent, against which the answer is checked. */
export interface UpgradeOffer {
  /** `Sec-WebSocket-Key`. */
  readonly key: string;
  /** Subprotocols, default none. */
  readonly protocols?: readonly string[];
  /** Names of extensions, e.g. `permessage-deflate`; default none. */
  readonly extensions?: readonly string[];
  /** Whether a subprotocol must be chosen when some were offered, as in browsers (WHATWG). Default false. */
  readonly isBrowser?: boolean;
}

/**
 * Every rule that a server's answer must keep, in the order of the RFC, each with its result: `checkUpgradeResponse`
 * stops at the first that fails.
 *
 * @source RFC 6455, section 4.1, what a client must check, items 1 to 6; RFC 7692, section 7.1
 */
export function upgradeResponseChecks(
  { headers, status }: HttpResponse,
  offer: UpgradeOffer,
): readonly HandshakeCheck[] {
  const { key, protocols = [], extensions = [], isBrowser = false } = offer;
  const value = (name: string) => headerValue(headers, name) ?? null;
  const upgrade = value('upgrade');
  const accept = value('sec-websocket-accept');
  const chosen = value('sec-websocket-extensions');
  const protocol = value('sec-websocket-protocol');
  const names = (chosen ?? '').split(',').map((one) => one.split(';', 1)[0]?.trim() ?? '');
  const isOffered =
    protocol === null ? !isBrowser || protocols.length === 0 : protocols.includes(protocol);
  const source = (item: number) => `RFC 6455, section 4.1, item ${item} of the answer`;
  return [
    {
      name: 'status',
      code: 'WS_HANDSHAKE_STATUS',
      passed: status === 101,
      found: String(status),
      source: source(1),
    },
    {
      name: 'Upgrade',
      code: 'WS_HANDSHAKE_UPGRADE',
      passed: upgrade?.toLowerCase() === 'websocket',
      found: upgrade,
      source: source(2),
    },
    {
      name: 'Connection',
      code: 'WS_HANDSHAKE_CONNECTION',
      passed: headerTokens(headers, 'connection').includes('upgrade'),
      found: value('connection'),
      source: source(3),
    },
    {
      name: 'Sec-WebSocket-Accept',
      code: 'WS_HANDSHAKE_ACCEPT',
      passed: accept?.trim() === secWebSocketAccept(key),
      found: accept,
      source: source(4),
    },
    {
      name: 'Sec-WebSocket-Extensions',
      code: 'WS_HANDSHAKE_EXTENSION',
      passed: chosen === null || chosen === '' || names.every((name) => extensions.includes(name)),
      found: chosen,
      source: source(5),
    },
    {
      name: 'Sec-WebSocket-Extensions',
      code: 'WS_HANDSHAKE_EXTENSION_PARAMETERS',
      passed: chosen === null || isDeflateAnswer(chosen),
      found: chosen,
      source: 'RFC 7692, section 7.1',
    },
    {
      name: 'Sec-WebSocket-Protocol',
      code: 'WS_HANDSHAKE_PROTOCOL',
      passed: isOffered,
      found: protocol,
      source: source(6),
    },
  ];
}
