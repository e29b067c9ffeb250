import type { ClientEnvironment } from '../../realm/environment.js';

/** Wants the page. */
export function reader({ fetch, url, log }: ClientEnvironment): void {
  // #region program
  void fetch(`${url}/index.html`).then(async (response) => log(await response.text()));
  // #endregion
}

/** Engine.IO alone. */
export function engineClient({ EngineSocket, url, log }: ClientEnvironment): void {
  // #region program
  const socket = new EngineSocket(url);
  socket.on('upgrade', ({ name }) => {
    log(`upgraded to ${name}`);
    socket.send('ping me');
  });
  socket.on('message', (text: string) => log(`message ${text}`));
  // #endregion
}

/** Asks for a WebSocket where nobody offers one. */
export function stranger({ WebSocket, url, log }: ClientEnvironment): void {
  // #region program
  const socket = new WebSocket(`${url.replace('http', 'ws')}/somewhere`);
  socket.onclose = ({ code }) => log(`close ${code}`);
  // #endregion
}
