import type { ServerEnvironment } from '../realm/environment.js';

/** Sends a number to everybody every two seconds. The script takes it down (`stop`) and up again (`start`). */
export function restartingTicker({
  WebSocketServer,
  httpServer,
  setInterval,
  onScript,
  log,
}: ServerEnvironment): void {
  // #region program
  const server = new WebSocketServer({ server: httpServer });
  let tick = 0;
  setInterval(() => {
    tick++;
    for (const socket of server.clients) socket.send(String(tick));
  }, 2000);

  onScript('stop', () => {
    log('goes down');
    httpServer.close();
    httpServer.closeAllConnections();
  });
  onScript('start', () => {
    log('is up again');
    httpServer.reopen();
  });
  // #endregion
}
