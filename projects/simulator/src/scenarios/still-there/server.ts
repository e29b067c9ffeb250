import type { ServerEnvironment } from '../../realm/environment.js';

/** Speaks both versions of the protocol and says when it gives somebody up. */
export function startServer({ Server, httpServer, settings, log }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, {
    serveClient: false,
    allowEIO3: true,
    pingInterval: Number(settings['pingInterval']),
    pingTimeout: Number(settings['pingTimeout']),
  });

  io.on('connection', (socket) => {
    const version = socket.conn.protocol;
    log(`protocol ${version}: connection`);
    socket.on('disconnect', (reason) => log(`protocol ${version}: ${reason}`));
  });
  // #endregion
}
