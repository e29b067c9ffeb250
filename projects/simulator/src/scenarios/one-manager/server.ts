import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: three namespaces that do nothing, and a second Socket.IO under another path. */
export function startServer({ Server, httpServer }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false });
  io.of('/admin');
  io.of('/news');
  new Server(httpServer, { path: '/elsewhere', serveClient: false });
  // #endregion
}
