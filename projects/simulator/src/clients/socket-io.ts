import type { ClientEnvironment } from '../realm/environment.js';
import type { News } from '../servers/news-desk.js';
import { talk } from './talk.js';

/** Socket.IO: connecting, climbing, coming back are the library's business. */
export function socketIo(environment: ClientEnvironment): void {
  const { io, url, log } = environment;
  // #region program
  const socket = io(url);

  socket.on('news', ({ id }: News) => {
    log(`got ${id}`);
  });
  socket.on('disconnect', (reason) => {
    log(`disconnect: ${reason}`);
  });
  // #endregion
  talk(environment, (text) => {
    socket.emit('say', text);
  });
}
