import { encodeHttpResponse, encodeUtf8, HTTP_REASONS } from '@wirelight/protocols';
import { EventEmitter } from '../events/event-emitter.js';
import type { IncomingMessage } from '../http/incoming-message.js';
import type { ServerConnection } from '../http/server-connection.js';
import type { VirtualHttpServer } from '../http/virtual-http-server.js';
import { acceptWebSocket, type ServerWebSocketOptions } from './server-web-socket.js';

export interface WebSocketServerOptions extends Pick<ServerWebSocketOptions, 'maxPayload'> {
  readonly server: VirtualHttpServer;
  /** Only this path; default every one. */
  readonly path?: string;
  /** Chooses among the subprotocols that a client offers; default the first. `false` for none. */
  readonly handleProtocols?: (
    offered: ReadonlySet<string>,
    request: IncomingMessage,
  ) => string | false;
  /** Looks at a handshake before it is answered; `false` makes the answer 401. Default everybody is welcome. */
  readonly verifyClient?: (info: { readonly req: IncomingMessage }) => boolean;
}

/**
 * A server for plain WebSockets with the surface of `ws`: emits `connection` with the socket and its request.
 *
 * @source ws 8, doc/ws.md, "Class: WebSocketServer" (the members that the programs use)
 */
export class WebSocketServer extends EventEmitter {
  /** The sockets that are open. */
  readonly clients = new Set<NonNullable<ReturnType<typeof acceptWebSocket>>>();

  /** @param nextTick - Runs its callback after the present program has gone on. */
  constructor(
    { server, path, maxPayload, verifyClient, handleProtocols = first }: WebSocketServerOptions,
    nextTick: ServerWebSocketOptions['nextTick'],
  ) {
    super();
    server.on('upgrade', (request: IncomingMessage, connection: ServerConnection) => {
      if (path !== undefined && request.url.split('?')[0] !== path) return;
      if (verifyClient?.({ req: request }) === false) {
        connection.end(unauthorized());
        return;
      }
      const chosen = choose(request, handleProtocols);
      const headers = chosen === null ? [] : [`Sec-WebSocket-Protocol: ${chosen}`];
      const options = { nextTick, headers, ...(maxPayload === undefined ? {} : { maxPayload }) };
      const socket = acceptWebSocket(request, connection, options);
      if (socket === null) return;
      this.clients.add(socket);
      socket.on('close', () => this.clients.delete(socket));
      this.emit('connection', socket, request);
    });
  }
}

/** As `ws` refuses what `verifyClient` does not want. @source ws 8, lib/websocket-server.js, `abortHandshake` */
function unauthorized(): Uint8Array {
  const reason = HTTP_REASONS[401] ?? '';
  const headers = [
    ['Connection', 'close'],
    ['Content-Type', 'text/html'],
    ['Content-Length', String(reason.length)],
  ] as const;
  return encodeHttpResponse({ status: 401, reason, headers, body: encodeUtf8(reason) });
}

function first(offered: ReadonlySet<string>): string | false {
  const [one] = offered;
  return one ?? false;
}

/** The subprotocol to agree to; `null` when none was offered, or none is wanted. */
function choose(
  request: IncomingMessage,
  handleProtocols: NonNullable<WebSocketServerOptions['handleProtocols']>,
): string | null {
  const header = request.headers['sec-websocket-protocol'];
  if (header === undefined) return null;
  const offered = new Set(header.split(',').map((one) => one.trim()));
  const chosen = handleProtocols(offered, request);
  return chosen === false ? null : chosen;
}
