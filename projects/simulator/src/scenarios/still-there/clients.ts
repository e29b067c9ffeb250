import type { ClientEnvironment } from '../../realm/environment.js';

/** Protocol 4: waits to be pinged. */
export function protocolFour({ io, url, log }: ClientEnvironment): void {
  // #region program
  const socket = io(url, { transports: ['websocket'], reconnection: false });
  socket.on('connect', () => log('connect'));
  socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  // #endregion
}

/** Protocol 3: pings. */
export function protocolThree({ io2, url, log }: ClientEnvironment): void {
  // #region program
  const socket = io2(url, { transports: ['websocket'], reconnection: false });
  socket.on('connect', () => log('connect'));
  socket.on('disconnect', (reason: string) => log(`disconnect: ${reason}`));
  // #endregion
}
