import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: connects to the namespace of its place, and hears the news. */
export function startClient({ io, url, options, settings, log }: ClientEnvironment): void {
  // #region program
  const name = String(options['name']);
  const place = String(settings[name]);
  const socket = io(place.startsWith('/orders') ? `${url}/orders` : url, {
    transports: ['websocket'],
    auth: { name, rooms: ['r1', 'r2'].filter((room) => place.includes(room)) },
  });

  socket.on('news', (text: string, answer?: (who: string) => void) => {
    log(`hears ${text}`);
    answer?.(name);
  });
  // #endregion
}
