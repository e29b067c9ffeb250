import type { IncomingMessage } from '../../http/incoming-message.js';
import type { ServerResponse } from '../../http/server-response.js';
import type { ServerEnvironment } from '../../realm/environment.js';
import type { ServerWebSocket } from '../../websocket/server-web-socket.js';

/** The bank: a session in a cookie or a token in a header, and what it checks besides. */
export function startBank({ Server, httpServer, settings, log }: ServerEnvironment): void {
  // #region bank
  const tickets = new Set<string>();
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/login') {
      const sameSite = settings['check'] === 'SameSite' ? '; SameSite=Lax' : '';
      response.setHeader('Set-Cookie', `session=ann; HttpOnly${sameSite}`);
    }
    if (request.url === '/ticket') {
      const ticket = `ticket-${tickets.size + 1}`;
      tickets.add(ticket);
      response.end(ticket);
    } else response.end('hello');
  });

  const io = new Server(httpServer, {
    serveClient: false,
    allowRequest: ({ headers }, answer) => {
      const isOwnPage = headers.origin === undefined || headers.origin === 'http://lab';
      answer(null, settings['check'] !== 'origin' || isOwnPage);
    },
  });
  io.use((socket, next) => {
    const { headers, auth } = socket.handshake;
    const isTicketGood =
      tickets.delete(String(auth['ticket'])) || headers.authorization !== undefined;
    if (headers.cookie !== 'session=ann' && headers.authorization !== 'Bearer robot') {
      next(new Error('who are you?'));
    } else if (settings['check'] === 'ticket' && !isTicketGood) next(new Error('no ticket'));
    else next();
  });
  io.on('connection', (socket) => {
    const how = socket.handshake.headers.authorization === undefined ? 'cookie' : 'header';
    log(`let in by ${how}`);
    socket.emit('balance', 100);
  });
  // #endregion
}

/** A plain WebSocket server that takes a token where browsers let a page put one: among the subprotocols. */
export function startGate({ WebSocketServer, httpServer, log }: ServerEnvironment): void {
  // #region gate
  const server = new WebSocketServer({
    server: httpServer,
    handleProtocols: (offered) => offered.has('bank.v1') && 'bank.v1',
  });
  server.on('connection', (socket: ServerWebSocket, { headers }: IncomingMessage) => {
    if (headers['sec-websocket-protocol']?.includes('bearer.sesame') !== true) {
      socket.close(4401, 'who are you?');
      return;
    }
    log('let in by subprotocol');
    socket.send('welcome');
  });
  // #endregion
}
