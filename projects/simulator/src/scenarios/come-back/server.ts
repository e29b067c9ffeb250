import type { ServerEnvironment } from '../../realm/environment.js';

/** Writes down what it hears. While it is down it refuses connections, or accepts them and never answers. */
export function startServer({
  Server,
  httpServer,
  settings,
  onScript,
  log,
}: ServerEnvironment): void {
  // #region program
  let isHanging = false;
  const io = new Server(httpServer, {
    serveClient: false,
    allowRequest: (_, decide) => {
      if (!isHanging) decide(null, true);
    },
  });

  io.on('connection', (socket) => {
    log('connection');
    socket.on('say', (text: string) => log(`heard ${text}`));
    socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  });

  onScript('stop', () => {
    if (settings['outage'] === 'it hangs') isHanging = true;
    else httpServer.close();
    httpServer.closeAllConnections();
  });
  onScript('start', () => {
    isHanging = false;
    httpServer.reopen();
  });
  // #endregion
}
