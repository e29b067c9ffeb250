import { headerValue } from '../http/header-value.js';
import { HTTP_REASONS } from '../http/http-reasons.js';
import type { HttpHeaders, HttpRequest, HttpResponse } from '../http/http-message.js';
import { checkUpgradeRequest } from './check-upgrade-request.js';
import { secWebSocketAccept } from './sec-web-socket-accept.js';

/** What a server wants of those who open a WebSocket. */
export interface UpgradePolicy {
  /** Subprotocols that it speaks, default none. It takes the first of the client's that is among them. */
  readonly protocols?: readonly string[];
  /** Origins of pages that may come in; everybody by default. A client without an `Origin` is no page, and may. */
  readonly origins?: readonly string[];
}

/**
 * A server's answer to an opening handshake: 101, or 400, for another version 426 with the right one, for a page that is not
 * wanted 403. No extension is chosen.
 *
 * @source RFC 6455, sections 4.2.2, 4.4 and 10.2
 */
export function answerUpgrade(request: HttpRequest, policy: UpgradePolicy = {}): HttpResponse {
  const { protocols = [], origins } = policy;
  const checked = checkUpgradeRequest(request);
  if (!checked.ok) {
    return checked.error.code === 'WS_HANDSHAKE_VERSION'
      ? refusal(426, [
          ['Upgrade', 'websocket'],
          ['Sec-WebSocket-Version', '13'],
        ])
      : refusal(400);
  }
  const origin = headerValue(request.headers, 'origin');
  if (origins !== undefined && origin !== undefined && !origins.includes(origin)) {
    return refusal(403);
  }
  const protocol = checked.value.protocols.find((one) => protocols.includes(one));
  return response(101, [
    ['Upgrade', 'websocket'],
    ['Connection', 'Upgrade'],
    ['Sec-WebSocket-Accept', secWebSocketAccept(checked.value.key)],
    ...(protocol === undefined ? [] : [['Sec-WebSocket-Protocol', protocol] as const]),
  ]);
}

function refusal(status: number, more: HttpHeaders = []): HttpResponse {
  return response(status, [
    ['Connection', more.length === 0 ? 'close' : 'close, Upgrade'],
    ...more,
    ['Content-Length', '0'],
  ]);
}

function response(status: number, headers: HttpHeaders): HttpResponse {
  return { status, reason: HTTP_REASONS[status] ?? '', headers, body: new Uint8Array(0) };
}
