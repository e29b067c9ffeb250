import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: talks Engine.IO, asks for a page that is not there, and knocks where nobody answers. */
export function startClient(environment: ClientEnvironment): void {
  const { EngineSocket, WebSocket, fetch, log, setTimeout } = environment;
  // #region program
  const socket = new EngineSocket('http://lab:3000', { path: '/engine.io' });
  socket.on('open', () => {
    log('open');
    socket.send('hello');
    socket.send(Uint8Array.of(1, 2, 3));
  });
  socket.on('message', (data: string | ArrayBuffer) => {
    log(`back: ${typeof data === 'string' ? data : `${data.byteLength} bytes`}`);
  });
  setTimeout(() => socket.close(), 1000);

  void fetch('http://lab:3000/index.html').then(({ status }) => {
    log(`a page on port 3000: ${status}`);
  });

  const stray = new WebSocket('ws://lab/elsewhere');
  stray.onclose = ({ code }) => log(`an upgrade that nobody claims: ${code}`);
  // #endregion
}
