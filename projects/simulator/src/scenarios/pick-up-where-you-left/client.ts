import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: reads the news and says what it missed. */
export function startClient({ io, url, settings, log }: ClientEnvironment): void {
  // #region program
  const socket = io(url, { transports: ['websocket'] });

  socket.on('connect', () => {
    log(socket.recovered ? 'connected, recovered' : 'connected');
    if (settings['recovery'] === 'off, the page asks again') {
      socket.emit('everything', (all: readonly string[]) => {
        for (const text of all) log(`news ${text}`);
      });
    }
  });
  socket.on('news', (text: string) => log(`news ${text}`));
  socket.on('disconnect', (reason) => log(`lost: ${reason}`));
  // #endregion
}
