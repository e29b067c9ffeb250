import type { IncomingMessage } from '../../http/incoming-message.js';
import type { ServerEnvironment } from '../../realm/environment.js';

/** Writes down when clients come back, and tells how many of each kind came within the worst tenth of a second. */
export function startServer(environment: ServerEnvironment): void {
  const { WebSocketServer, httpServer, Date: ServerDate, onScript, log } = environment;
  // #region program
  const server = new WebSocketServer({ server: httpServer });
  const arrivals = new Map<string, number[]>();
  let isBack = false;
  server.on('connection', (_: unknown, { url }: IncomingMessage) => {
    const times = arrivals.get(url) ?? [];
    if (isBack) arrivals.set(url, [...times, ServerDate.now()]);
  });

  onScript('stop', () => {
    log('goes down');
    httpServer.close();
    httpServer.closeAllConnections();
  });
  onScript('start', () => {
    isBack = true;
    log('is up again');
    httpServer.reopen();
  });
  onScript('tell', () => {
    for (const [url, times] of [...arrivals].sort()) {
      const within = times.map((from) => times.filter((at) => at >= from && at < from + 100));
      const worst = Math.max(...within.map(({ length }) => length));
      log(
        `${url.slice(1)}: ${worst === times.length ? 'all' : partOf(worst, times.length)} at once`,
      );
    }
  });
  // #endregion
}

function partOf(some: number, all: number): string {
  return some < all / 3 ? 'fewer than a third' : `${some} of ${all}`;
}
