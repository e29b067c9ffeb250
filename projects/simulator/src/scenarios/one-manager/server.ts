import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: two namespaces that do nothing. */
export function startServer({ Server, httpServer }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false });
  io.of('/admin');
  // #endregion
}
