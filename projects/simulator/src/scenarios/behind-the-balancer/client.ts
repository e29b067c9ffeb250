import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: hears the news, wherever it ended up. */
export function startClient({ io, url, settings, log, onScript }: ClientEnvironment): void {
  // #region program
  const isWebSocket = settings['transport'] === 'websocket';
  const socket = io(url, isWebSocket ? { transports: ['websocket'] } : {});

  socket.on('hello', (node: string, isRecovered: boolean) => {
    log(`connected to ${node}${isRecovered ? ', recovered' : ''}`);
  });
  socket.on('said', (text: string) => log(`hears ${text}`));
  socket.on('disconnect', (reason) => log(`lost: ${reason}`));
  // #endregion
  onScript('say', (text) => void socket.emit('say', text));
}
