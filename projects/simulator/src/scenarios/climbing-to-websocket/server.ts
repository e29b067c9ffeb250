import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: answers one question, and tells what it sees. */
export function startServer({ Server, httpServer, settings, log }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false });

  io.on('connection', (socket) => {
    log(`connection over ${socket.conn.transport.name}`);
    socket.conn.on('upgrade', ({ name }: { name: string }) => log(`upgraded to ${name}`));

    socket.on('sum', (a: number, b: number, ack: (sum: number) => void) => {
      if (settings['program'] === 'throws') throw new Error('the server program has a bug');
      while (settings['program'] === 'loops for ever');
      ack(a + b);
    });
  });
  // #endregion
}
