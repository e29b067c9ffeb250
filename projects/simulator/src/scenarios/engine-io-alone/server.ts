import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: Engine.IO without Socket.IO, once on a server of its own and once beside somebody else. */
export function startServer({ engine, httpServer, log }: ServerEnvironment): void {
  // #region program
  const alone = engine.listen(3000, {}, () => log('listens on port 3000'));
  alone.on('connection', (socket: EngineServerSocket) => {
    socket.on('message', (data) => {
      log(`message ${typeof data === 'string' ? data : `of ${data.byteLength} bytes`}`);
      socket.send(data);
    });
    socket.on('close', (reason) => log(`close: ${String(reason)}`));
  });

  engine.attach(httpServer, { destroyUpgradeTimeout: 300 });
  // #endregion
}

/** What the program uses of engine.io's `Socket`. */
interface EngineServerSocket {
  on(event: 'message' | 'close', listener: (data: string | Uint8Array) => void): void;
  send(data: string | Uint8Array): void;
}
