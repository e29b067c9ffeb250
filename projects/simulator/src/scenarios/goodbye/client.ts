import type { ClientEnvironment } from '../../realm/environment.js';

/** A page that says goodbye, and tells what it is told. */
export function startClient(environment: ClientEnvironment): void {
  const { WebSocket, url, log, onScript, settings, setInterval, clearInterval } = environment;
  // #region program
  const socket = new WebSocket(url.replace('http', 'ws'));

  socket.onmessage = ({ data }) => log(`onmessage ${data as string}`);
  socket.onerror = () => log('onerror');
  socket.onclose = ({ code, reason, wasClean }) =>
    log(`onclose code=${code} reason=${JSON.stringify(reason)} wasClean=${String(wasClean)}`);

  onScript('close', () => {
    try {
      if (settings['code'] === 'none') socket.close();
      else socket.close(Number(settings['code']), 'client is done');
      socket.send('too late');
      log(`send after close: bufferedAmount ${socket.bufferedAmount}`);
    } catch (error) {
      log((error as Error).name);
    }
  });
  // #endregion

  // Nobody tells a page of its readyState: it looks.
  let last: number | null = null;
  const watch = setInterval(look, 1);
  look();
  function look(): void {
    if (socket.readyState === last) return;
    last = socket.readyState;
    log(`readyState ${last}`);
    if (last === 3) clearInterval(watch);
  }
}
