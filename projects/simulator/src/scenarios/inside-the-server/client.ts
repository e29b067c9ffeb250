import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: asks for a page, connects, says something, and knocks at a wrong door. */
export function startClient(environment: ClientEnvironment): void {
  const { io, url, fetch, WebSocket, log, setTimeout } = environment;
  // #region program
  void fetch(`${url}/hello`);

  const socket = io(url);
  socket.on('said', (text: string) => log(`heard ${text}`));
  setTimeout(() => socket.emit('say', 'hi'), 1000);

  setTimeout(() => {
    const stray = new WebSocket(`${url.replace('http', 'ws')}/not-socket-io`);
    stray.onclose = ({ code }) => log(`stray WebSocket: ${code}`);
  }, 1500);
  // #endregion
}
