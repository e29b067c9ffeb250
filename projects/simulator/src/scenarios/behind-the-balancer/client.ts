import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: hears the news, wherever it ended up. */
export function startClient({ io, url, settings, log, onScript }: ClientEnvironment): void {
  // #region program
  const [first, ...more] = String(settings['transport']).split(', then ');
  const transports = [String(first).replace(' only', ''), ...more];
  const socket = io(url, { transports });

  socket.on('hello', (node: string, isRecovered: boolean) => {
    log(`connected to ${node}${isRecovered ? ', recovered' : ''}`);
  });
  socket.on('said', (text: string) => log(`hears ${text}`));
  socket.on('disconnect', (reason) => log(`lost: ${reason}`));
  // #endregion
  onScript('say', (text) => void socket.emit('say', text));
}
