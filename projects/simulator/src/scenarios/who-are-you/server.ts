import type { IncomingMessage } from '../../http/incoming-message.js';
import type { ServerResponse } from '../../http/server-response.js';
import type { ServerEnvironment } from '../../realm/environment.js';
import type { ServerWebSocket } from '../../websocket/server-web-socket.js';

/** Socket.IO: a middleware looks at the handshake before there is a socket. A token is good for ten seconds. */
export function startGuarded({ Server, httpServer, setTimeout, log }: ServerEnvironment): void {
  // #region guarded
  const io = new Server(httpServer, { serveClient: false });

  io.use((socket, next) => {
    const { auth, headers } = socket.handshake;
    const isKnown = auth['token'] === 'sesame' || headers.authorization === 'Bearer sesame';
    if (isKnown) next();
    else next(new Error('not authorized'));
  });
  io.on('connection', (socket) => {
    log('let in');
    setTimeout(() => socket.disconnect(), 10_000);
  });
  // #endregion
}

/**
 * Plain WebSocket: by what is in the handshake, or by the first message within two seconds. With the setting `refusal` at `in the
 * handshake` whoever is not known by then gets a 401 in place of the 101.
 */
export function startGate(environment: ServerEnvironment): void {
  const { WebSocketServer, httpServer, setTimeout, clearTimeout, settings, log } = environment;
  // #region gate
  const tickets = new Set<string>();
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers['authorization'] !== 'Bearer sesame') {
      response.statusCode = 401;
      response.end();
    } else if (request.url === '/ticket') {
      tickets.add('ticket-1');
      response.end('ticket-1');
    } else {
      response.setHeader('Set-Cookie', 'session=s-1; HttpOnly; SameSite=Strict');
      response.end();
    }
  });

  const proofIn = ({ url, headers }: IncomingMessage): string | null => {
    if (headers['cookie'] === 'session=s-1') return 'cookie';
    if (url === '/?token=sesame') return 'address';
    if (tickets.delete(url.replace('/?ticket=', ''))) return 'ticket';
    const offered = headers['sec-websocket-protocol'] ?? '';
    return offered.includes('bearer.sesame') ? 'subprotocol' : null;
  };

  const proofs = new WeakMap<IncomingMessage, string>();
  const server = new WebSocketServer({
    server: httpServer,
    handleProtocols: (offered) => offered.has('gate.v1') && 'gate.v1',
    verifyClient: ({ req }) => {
      const proof = proofIn(req);
      if (proof !== null) proofs.set(req, proof);
      return proof !== null || settings['refusal'] !== 'in the handshake';
    },
  });
  server.on('connection', (socket: ServerWebSocket, request: IncomingMessage) => {
    const letIn = (how: string): void => {
      log(`let in by ${how}`);
      socket.send('welcome');
      setTimeout(() => socket.close(4403, 'token expired'), 10_000);
    };

    const proof = proofs.get(request);
    if (proof !== undefined) {
      letIn(proof);
      return;
    }
    const tooLate = setTimeout(() => socket.close(4401, 'who are you?'), 2000);
    socket.on('message', (text: string) => {
      clearTimeout(tooLate);
      if (text === 'sesame') letIn('message');
      else socket.close(4401, 'who are you?');
    });
  });
  // #endregion
}
