import type { ClientEnvironment, ServerEnvironment } from '../../realm/environment.js';
import type { IncomingMessage } from '../../http/incoming-message.js';
import type { ServerWebSocket } from '../../websocket/server-web-socket.js';

/** Socket.IO: a middleware looks at the handshake before there is a socket. */
export function guardedServer({ Server, httpServer, log }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false });

  io.use((socket, next) => {
    const { token } = socket.handshake.auth;
    if (token === 'open sesame') next();
    else next(new Error('not authorized'));
  });
  io.on('connection', () => log('let in'));
  // #endregion
}

/** Plain WebSocket: by the token of the address, or by the first message within two seconds; for ten seconds. */
export function gateServer({
  WebSocketServer,
  httpServer,
  setTimeout,
  clearTimeout,
  log,
}: ServerEnvironment): void {
  // #region program
  const server = new WebSocketServer({ server: httpServer });
  server.on('connection', (socket: ServerWebSocket, request: IncomingMessage) => {
    const letIn = (how: string): void => {
      log(`let in by ${how}`);
      socket.send('welcome');
      setTimeout(() => socket.close(4403, 'token expired'), 10_000);
    };

    if (request.url.includes('token=sesame')) {
      letIn('address');
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

/** Socket.IO with the token of `options`. */
export function ioClient({ io, url, options, log }: ClientEnvironment): void {
  // #region program
  const socket = io(url, { auth: { token: options['token'] }, transports: ['websocket'] });
  socket.on('connect', () => log('connect'));
  socket.on('connect_error', (error) => log(`connect_error: ${error.message}`));
  // #endregion
}

/** A WebSocket that says who it is in its address, in its first message, or not at all. */
export function socketClient({ WebSocket, url, options, log }: ClientEnvironment): void {
  // #region program
  const address = url.replace('http', 'ws');
  const query = options['how'] === 'address' ? '/?token=sesame' : '/';
  const socket = new WebSocket(address + query);
  socket.onopen = () => {
    if (options['how'] === 'message') socket.send('sesame');
  };
  socket.onmessage = ({ data }) => log(data as string);
  socket.onclose = ({ code, reason }) => log(`close ${code} ${reason}`);
  // #endregion
}
