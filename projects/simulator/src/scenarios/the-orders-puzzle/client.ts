import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: the waiter orders, cook and waiter listen. */
export function startClient({ io, url, options, log, setTimeout }: ClientEnvironment): void {
  // #region program
  const socket = io(`${url}/orders`, { transports: ['websocket'] });

  socket.on('order', (dish: string) => log(`hears of ${dish}`));
  if (options['orders'] === true) {
    setTimeout(() => socket.emit('order', 'soup'), 500);
  }
  // #endregion
}
