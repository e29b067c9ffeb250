import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: connects, and asks the server something one second later. */
export function startClient({ io, url, setTimeout, log }: ClientEnvironment): void {
  // #region program
  const socket = io(url);

  socket.on('connect', () => {
    log(`connect over ${socket.io.engine.transport.name}`);
    setTimeout(() => {
      socket.emit('sum', 2, 3, (sum: number) => {
        log(`2 + 3 = ${sum} over ${socket.io.engine.transport.name}`);
      });
    }, 1000);
  });
  socket.io.engine.on('upgrade', (transport) => {
    log(`upgraded to ${transport.name}`);
  });
  socket.io.engine.on('upgradeError', (error) => {
    log(`upgrade failed: ${error.message}`);
  });
  socket.on('disconnect', (reason) => {
    log(`disconnect: ${reason}`);
  });
  // #endregion
}
