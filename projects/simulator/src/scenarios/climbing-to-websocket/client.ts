import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: connects, and asks the server something one second later, or while it moves over. */
export function startClient({ io, url, setTimeout, settings, log }: ClientEnvironment): void {
  // #region program
  const isAlone = settings['transports'] === 'WebSocket only';
  const socket = io(url, isAlone ? { transports: ['websocket'] } : {});

  const ask = () => {
    socket.emit('sum', 2, 3, (sum: number) => {
      log(`2 + 3 = ${sum} over ${socket.io.engine.transport.name}`);
    });
  };
  socket.on('connect', () => {
    log(`connect over ${socket.io.engine.transport.name}`);
    if (settings['question'] !== 'while moving over') setTimeout(ask, 1000);
  });
  // The probe has come back; polling is about to pause.
  socket.io.engine.on('upgrading', () => {
    if (settings['question'] === 'while moving over') ask();
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
