import type { ServerEnvironment } from '../../realm/environment.js';
import type { ServerWebSocket } from '../../websocket/server-web-socket.js';

/** Counts aloud until somebody closes, or says goodbye itself. */
export function startServer(environment: ServerEnvironment): void {
  const { WebSocketServer, httpServer, log, onScript, settings } = environment;
  const { setInterval, clearInterval } = environment;
  // #region program
  new WebSocketServer({ server: httpServer }).on('connection', (socket: ServerWebSocket) => {
    let count = 0;
    const counting = setInterval(() => {
      count += 1;
      socket.send(`tick ${count}`, (error?: Error) => {
        if (error !== undefined) log(`send: ${error.message}`);
      });
      if (count === 10) clearInterval(counting);
    }, 150);

    socket.on('error', (error: Error) => log(`error ${error.message}`));
    socket.on('close', (code: number, reason: string) => {
      clearInterval(counting);
      log(`close code=${code} reason=${JSON.stringify(reason)}`);
    });

    onScript('close', () => {
      try {
        if (settings['code'] === 'none') socket.close();
        else socket.close(Number(settings['code']), 'server is done');
      } catch (error) {
        log(`${(error as Error).name}: ${(error as Error).message}`);
      }
    });
    watch(socket);
  });
  // #endregion

  function watch(socket: ServerWebSocket): void {
    let last: number | null = null;
    const watching = setInterval(look, 1);
    look();
    function look(): void {
      if (socket.readyState === last) return;
      last = socket.readyState;
      log(`readyState ${last}`);
      if (last === 3) clearInterval(watching);
    }
  }
}
