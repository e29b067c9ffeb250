import type { IncomingMessage } from '../../http/incoming-message.js';
import type { ServerResponse } from '../../http/server-response.js';
import type { ServerEnvironment } from '../../realm/environment.js';

/** Tells the news once a second to whoever has a valid token. A token is valid until the next one is made. */
export function startServer(environment: ServerEnvironment): void {
  const { Server, httpServer, onScript, setInterval, log } = environment;
  // #region server
  let valid = 1;
  onScript('renew', () => (valid += 1));
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/token') response.end(`token ${valid}`);
  });

  const io = new Server(httpServer, { serveClient: false });
  io.use((socket, next) => {
    const isValid = socket.handshake.auth['token'] === `token ${valid}`;
    next(isValid ? undefined : new Error('token expired'));
  });
  io.on('connection', (socket) => {
    socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  });
  let count = 0;
  setInterval(() => {
    count += 1;
    io.emit('news', count);
  }, 1000);
  // #endregion
}
