import type { ServerEnvironment } from '../../realm/environment.js';

/** The server program: everybody of a restaurant in one room of the namespace /orders. */
export function startServer({ Server, httpServer, settings }: ServerEnvironment): void {
  // #region program
  const io = new Server(httpServer, { serveClient: false });
  const orders = io.of('/orders');

  orders.on('connection', (socket) => {
    void socket.join('kitchen');

    socket.on('order', (dish: string) => {
      if (settings['line'] === 'io.to') io.to('kitchen').emit('order', dish);
      if (settings['line'] === 'socket.to') socket.to('kitchen').emit('order', dish);
      if (settings['line'] === 'io.of.to') orders.to('kitchen').emit('order', dish);
    });
  });
  // #endregion
}
