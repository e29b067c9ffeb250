import { headerValue } from '../http/header-value.js';
import type { HttpRequest, HttpResponse } from '../http/http-message.js';
import type { HandshakeCheck } from './handshake-check.js';
import type { ReceiverName } from './receiver-profile.js';
import { upgradeRequestChecks } from './upgrade-request-checks.js';
import { upgradeResponseChecks, type UpgradeOffer } from './upgrade-response-checks.js';

/** What one receiver makes of one side of an opening handshake. */
export interface HandshakeVerdict {
  readonly receiver: ReceiverName;
  readonly isAccepted: boolean;
  /** Status of a server's answer, 101 when it accepts; `null` for a client, which answers nothing. */
  readonly status: number | null;
  /** The rules that it looks at and that are broken, in the order of the RFC. */
  readonly broken: readonly HandshakeCheck[];
}

/** What `ws` on Node.js does not look at. An `Origin` is the application's business (`verifyClient`). */
const NOT_READ_BY_WS = new Set(['target', 'Host', 'Origin', 'Sec-WebSocket-Extensions']);

/**
 * A client's handshake as the RFC, read strictly, and a `WebSocketServer` of `ws` with a port of its own answer it. Specs run
 * the real `ws` beside it.
 *
 * @param isBrowser - Whether a browser sent it, which must send `Origin`; default false.
 * @source RFC 6455, sections 4.1, 4.2.1 and 4.4; `ws` 8.23, lib/websocket-server.js
 */
export function requestVerdicts(
  request: HttpRequest,
  isBrowser = false,
): readonly HandshakeVerdict[] {
  const checks = upgradeRequestChecks(request, isBrowser);
  const rfc = checks.filter(({ passed }) => !passed);
  const ws = checks
    .filter(({ name }) => !NOT_READ_BY_WS.has(name))
    .map((check) => asRead(check))
    .filter(({ passed }) => !passed);
  return [
    verdict('rfc', rfc, rfc[0]?.code === 'WS_HANDSHAKE_VERSION' ? 426 : 400),
    verdict('ws', ws, wsStatus(request, ws)),
  ];
}

/**
 * A server's answer as the RFC, read strictly, a `WebSocket` of `ws` and one of Chromium take it. Specs run the real ones
 * beside it, with what they offer by themselves.
 *
 * @source RFC 6455, section 4.1; RFC 7692, section 7.1; `ws` 8.23, lib/websocket.js; WHATWG WebSockets
 */
export function responseVerdicts(
  response: HttpResponse,
  offer: Omit<UpgradeOffer, 'isBrowser'>,
): readonly HandshakeVerdict[] {
  const broken = (isBrowser: boolean) =>
    upgradeResponseChecks(response, { ...offer, isBrowser }).filter(({ passed }) => !passed);
  return [
    verdict('rfc', broken(false), null),
    // As a browser does, it wants one of the subprotocols that it offered.
    verdict('ws', broken(true), null),
    verdict('chromium', broken(true), null),
  ];
}

/** The checks that `ws` makes in its own way: one word in Upgrade, and version 8 as well. */
function asRead(check: HandshakeCheck): HandshakeCheck {
  const { name, found } = check;
  if (name === 'Upgrade') return { ...check, passed: found?.toLowerCase() === 'websocket' };
  if (name !== 'Sec-WebSocket-Version') return check;
  return { ...check, passed: found !== null && [8, 13].includes(Number(found)) };
}

function wsStatus({ headers }: HttpRequest, broken: readonly HandshakeCheck[]): number {
  // Node.js takes it for an ordinary request then, which needs a Host, and `ws` answers those of its own port.
  const isOrdinary =
    (headerValue(headers, 'upgrade') ?? '') === '' ||
    broken.some(({ code }) => code === 'WS_HANDSHAKE_CONNECTION');
  if (isOrdinary) return headerValue(headers, 'host') === undefined ? 400 : 426;
  return broken[0]?.code === 'WS_HANDSHAKE_METHOD' ? 405 : 400;
}

function verdict(
  receiver: ReceiverName,
  broken: readonly HandshakeCheck[],
  refusal: number | null,
): HandshakeVerdict {
  const isAccepted = broken.length === 0;
  return { receiver, isAccepted, status: refusal !== null && isAccepted ? 101 : refusal, broken };
}
