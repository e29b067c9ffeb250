import type { IncomingMessage } from '../../http/incoming-message.js';
import type { ServerResponse } from '../../http/server-response.js';
import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: a web server with a page of its own, and Socket.IO with two namespaces attached to it. */
export function startServer({ Server, httpServer, log }: ServerEnvironment): void {
  // #region program
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    log(`own handler: ${request.method} ${request.url}`);
    response.end('hello');
  });

  const io = new Server(httpServer, { serveClient: false });
  io.of('/admin');
  io.on('connection', (socket) => {
    void socket.join('news');
    socket.on('say', (text: string) => io.to('news').emit('said', text));
  });
  // #endregion
}
