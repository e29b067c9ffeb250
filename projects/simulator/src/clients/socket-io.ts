import type { ClientEnvironment } from '../realm/environment.js';
import type { News } from '../servers/news-desk.js';

/** Socket.IO: connecting, climbing, coming back are the library's business. */
export function socketIo({ io, url, log }: ClientEnvironment): void {
  // #region program
  const socket = io(url);

  socket.on('news', ({ id }: News) => {
    log(`got ${id}`);
  });
  socket.on('disconnect', (reason) => {
    log(`disconnect: ${reason}`);
  });
  // #endregion
}
