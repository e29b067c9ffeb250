import type { ServerEnvironment } from '../../realm/environment.js';

/** Writes down when clients come back, and tells the worst tenth of a second. */
export function startServer({
  WebSocketServer,
  httpServer,
  Date: ServerDate,
  onScript,
  log,
}: ServerEnvironment): void {
  // #region program
  const server = new WebSocketServer({ server: httpServer });
  const arrivals: number[] = [];
  let isBack = false;
  server.on('connection', () => {
    if (isBack) arrivals.push(ServerDate.now());
  });

  onScript('stop', () => {
    log('goes down');
    httpServer.close();
    httpServer.closeAllConnections();
  });
  onScript('start', () => {
    isBack = true;
    httpServer.reopen();
  });
  onScript('tell', () => {
    const within = arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 100));
    const worst = Math.max(...within.map(({ length }) => length));
    const words = worst < arrivals.length / 3 ? 'fewer than 33' : String(worst);
    log(`worst 100 ms: ${words} of ${arrivals.length}`);
  });
  // #endregion
}
