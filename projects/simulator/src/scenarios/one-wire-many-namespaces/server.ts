import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: three namespaces, one of them guarded, and a family of them by pattern. */
export function startServer({ Server, httpServer, log }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false });

  io.on('connection', (socket) => {
    socket.on('ping', (answer: (text: string) => void) => answer('pong from /'));
  });

  io.of('/orders').on('connection', (socket) => {
    socket.on('disconnect', (reason) => log(`/orders: ${reason}`));
    socket.emit('open orders', 3);
  });

  io.of('/admin').use((socket, next) => {
    if (socket.handshake.auth['token'] === 'secret') next();
    else next(Object.assign(new Error('not for you'), { data: { hint: 'ask for a token' } }));
  });
  io.of('/admin').on('connection', (socket) => socket.emit('welcome', 'admin'));

  io.of(/^\/tenant-\d+$/).on('connection', (socket) => {
    socket.emit('welcome', socket.nsp.name);
  });
  // #endregion
}
