import type { ServerEnvironment } from '../../realm/environment.js';

/** Takes everybody, and sends whoever comes to `/members` away again. */
export function startServer({ Server, httpServer, log }: ServerEnvironment): void {
  // #region server
  const io = new Server(httpServer, { serveClient: false });
  io.on('connection', (socket) => {
    log('connection');
    socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  });
  io.of('/members').on('connection', (socket) => {
    socket.disconnect();
  });
  // #endregion
}
