import type { ClientEnvironment } from '../../realm/environment.js';

/** A client that says everything that happens to it. The script lets it connect, emit and leave. */
export function startClient({ io, url, settings, onScript, log }: ClientEnvironment): void {
  // #region program
  const socket = io(url, {
    transports: ['websocket'],
    autoConnect: settings['start'] === 'by itself',
    randomizationFactor: settings['jitter'] === 'without' ? 0 : 0.5,
    timeout: 3000,
  });

  socket.on('connect', () => log('connect'));
  socket.on('connect_error', ({ message }) => log(`connect_error: ${message}`));
  socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  socket.io.on('reconnect_attempt', (attempt) => log(`reconnect_attempt ${attempt}`));
  socket.io.on('reconnect', (attempt) => log(`reconnect, at attempt ${attempt}`));

  onScript('connect', () => socket.connect());
  onScript('emit', (text) => socket.emit('say', text));
  onScript('emit-volatile', (text) => socket.volatile.emit('say', text));
  onScript('disconnect', () => socket.disconnect());
  // #endregion
}
