import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: speaks both versions of the protocol, and greets everybody with a word and two bytes. */
export function startServer({ Server, httpServer, log }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false, allowEIO3: true });

  io.on('connection', (socket) => {
    const { protocol, transport } = socket.conn;
    log(`protocol ${protocol}: connection over ${transport.name}`);
    socket.emit('hello', 'zwölf', Uint8Array.of(12, 255));
  });
  // #endregion
}
