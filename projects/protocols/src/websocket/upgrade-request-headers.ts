import type { HttpHeaders } from '../http/http-message.js';

/** What an opening handshake depends on. */
export interface UpgradeRequest {
  /** Name and, unless it is the scheme's own, port: `lab` or `lab:8080`. */
  readonly host: string;
  /** Base64 of 16 fresh random bytes. */
  readonly key: string;
  /** Of the page; browsers always send it. */
  readonly origin?: string;
  /** Subprotocols, the preferred one first. */
  readonly protocols?: readonly string[];
}

/**
 * The header fields of an opening handshake, in the order in which Chromium sends them. No extension is offered.
 *
 * @source RFC 6455, section 4.1
 */
export function upgradeRequestHeaders(request: UpgradeRequest): HttpHeaders {
  const headers: [name: string, value: string][] = [
    ['Host', request.host],
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
  ];
  if (request.origin !== undefined) headers.push(['Origin', request.origin]);
  headers.push(['Sec-WebSocket-Version', '13'], ['Sec-WebSocket-Key', request.key]);
  if (request.protocols !== undefined && request.protocols.length > 0) {
    headers.push(['Sec-WebSocket-Protocol', request.protocols.join(', ')]);
  }
  return headers;
}
