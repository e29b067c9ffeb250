import type { ServerEnvironment } from '../../realm/environment.js';
import { numberOf } from '../../realm/number-of.js';

/** The server program: answers with as many orders as somebody asks for, compressed unless they say no. */
export function startServer(environment: ServerEnvironment): void {
  const { Server, httpServer, settings } = environment;
  const threshold = numberOf(environment, 'threshold', 1024);
  // #region program
  const io = new Server(httpServer, {
    serveClient: false,
    httpCompression: settings['compression'] === 'on' ? { threshold } : false,
  });
  io.on('connection', (socket) => {
    socket.on('orders', (count: number, compress: boolean) => {
      socket.compress(compress).emit('list', ordersUpTo(count));
    });
  });
  // #endregion
}

const GOODS = ['pear', 'plum', 'quince', 'cherry', 'medlar'];

function ordersUpTo(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    order: 1000 + index,
    goods: GOODS[(index * 7) % GOODS.length],
    pieces: ((index * 31) % 12) + 1,
    isPaid: index % 3 !== 0,
  }));
}
