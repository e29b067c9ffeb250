import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: asks for a page, connects, says something, and knocks at a wrong door. */
export function startClient(environment: ClientEnvironment): void {
  const { io, url, fetch, WebSocket, log, setTimeout, settings } = environment;
  // #region program
  void fetch(`${url}/hello`);

  const socket = io(url);
  socket.on('said', (text: string) => log(`heard ${text}`));
  if (settings['connects'] === 'two namespaces') io(`${url}/admin`);
  setTimeout(() => socket.emit('say', 'hi'), 1000);

  setTimeout(() => {
    const stray = new WebSocket(`${url.replace('http', 'ws')}/not-socket-io`);
    stray.onclose = ({ code }) => log(`stray WebSocket: ${code}`);
  }, 1500);
  // #endregion
}

/** Somebody else, who connects without polling first. */
export function startFriend({ io, url, log, settings }: ClientEnvironment): void {
  // #region friend
  if (settings['connects'] !== 'two clients') return;
  const socket = io(url, { transports: ['websocket'] });
  socket.on('said', (text: string) => log(`heard ${text}`));
  // #endregion
}
