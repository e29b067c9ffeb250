import {
  browserHeaders,
  checkUpgradeResponse,
  decodeHttpResponse,
  encodeHttpRequest,
  toBase64,
  type HttpHeaders,
} from '@wirelight/protocols';
import type { Address } from '../http/address.js';
import type { ConnectionEnd } from '../network/connection.js';
import type { Network } from '../network/network.js';
import type { Random } from '../random/random.js';

/** Where the client of a WebSocket lives. */
export interface WebSocketHost {
  readonly network: Network;
  /** Name of the host in the recording. */
  readonly host: string;
  /** Sent as `Origin`. */
  readonly origin: string;
  readonly random: Random;
  /** Name and port of a forward proxy that is asked with CONNECT for the way to the server; default none. */
  readonly proxy?: string;
  /** The cookies for a host, as a member to spread. */
  readonly cookieFor?: (host: string) => { readonly cookie?: string };
}

export interface ClientHandshakeHandlers {
  /**
   * The server agreed.
   *
   * @param protocol - The subprotocol it chose, empty when none was offered.
   * @param rest - Bytes that came along with its answer: the first frames.
   */
  onOpen(end: ConnectionEnd, protocol: string, rest: Uint8Array): void;
  /** Nobody there, refused, or not a valid answer. Called once, never at once. */
  onFail(): void;
}

/**
 * The client's side of the opening handshake: TCP connection, request, check of the answer. A browser is stricter than the
 * RFC: when subprotocols were offered the server has to choose one.
 *
 * @returns Gives up: the connection is closed, no handler runs any more.
 * @source RFC 6455, section 4.1; WHATWG WebSockets, "Establish a WebSocket connection"
 */
export function startClientHandshake(
  { network, host, origin, random, cookieFor, proxy }: WebSocketHost,
  address: Address,
  protocols: readonly string[],
  handlers: ClientHandshakeHandlers,
): () => void {
  const end = network.connect(host, proxy ?? address.authority);
  if (end === null) {
    const { clock } = network.wire;
    const failing = clock.schedule(0, () => {
      handlers.onFail();
    });
    return () => {
      clock.cancel(failing);
    };
  }
  const key = toBase64(random.bytes(16));
  const leave = (): void => {
    end.onOpen = end.onData = end.onEnd = null;
    end.end();
  };
  const fail = (): void => {
    leave();
    handlers.onFail();
  };
  const ask = (): void => {
    end.onData = hear;
    const headers: HttpHeaders = [
      ...browserHeaders({
        initiator: 'websocket',
        host: address.host,
        origin,
        key,
        ...cookieFor?.(address.host),
      }),
      ...(protocols.length === 0
        ? []
        : [['Sec-WebSocket-Protocol', protocols.join(', ')] as const]),
    ];
    const request = { method: 'GET', target: address.target, headers, body: new Uint8Array(0) };
    end.write(encodeHttpRequest(request), { layer: 'http' });
  };
  end.onOpen = () => {
    if (proxy === undefined) ask();
    else askProxy(end, address.authority, ask, fail);
  };
  end.onEnd = () => {
    handlers.onFail();
  };
  const hear = (bytes: Uint8Array): void => {
    const response = decodeHttpResponse(bytes);
    const checked = response.ok ? checkUpgradeResponse(response.value, key, protocols) : response;
    const isChosen = protocols.length === 0 || (checked.ok && checked.value.protocol !== '');
    if (response.ok && checked.ok && isChosen) {
      handlers.onOpen(end, checked.value.protocol, bytes.subarray(response.value.length));
    } else fail();
  };
  return leave;
}

/** Asks a forward proxy to join this connection to one to `authority`. @source RFC 9110, section 9.3.6 */
function askProxy(
  end: ConnectionEnd,
  authority: string,
  onJoined: () => void,
  onRefused: () => void,
): void {
  const headers: HttpHeaders = [
    ['Host', authority],
    ['Proxy-Connection', 'keep-alive'],
  ];
  end.onData = (bytes) => {
    const answer = decodeHttpResponse(bytes, { requestMethod: 'HEAD' });
    if (answer.ok && answer.value.status >= 200 && answer.value.status < 300) onJoined();
    else onRefused();
  };
  const request = { method: 'CONNECT', target: authority, headers, body: new Uint8Array(0) };
  end.write(encodeHttpRequest(request), { layer: 'http' });
}
