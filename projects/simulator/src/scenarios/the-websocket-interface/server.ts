import type { ServerEnvironment } from '../../realm/environment.js';
import type { ServerWebSocket } from '../../websocket/server-web-socket.js';

/** Sends back every message as it came. Who wants in at `/members` is refused. */
export function startServer({ WebSocketServer, httpServer, log }: ServerEnvironment): void {
  // #region program
  const server = new WebSocketServer({
    server: httpServer,
    verifyClient: ({ req }) => req.url !== '/members',
  });

  server.on('connection', (socket: ServerWebSocket) => {
    socket.on('message', (data: string | Uint8Array, isBinary: boolean) => {
      log(`got ${data.length} ${isBinary ? 'bytes' : 'characters'}`);
      socket.send(data);
    });
    socket.on('close', (code: number, reason: string) =>
      log(`close code=${code} reason=${JSON.stringify(reason)}`),
    );
  });
  // #endregion
}
