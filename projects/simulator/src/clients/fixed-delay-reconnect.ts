import type { ClientEnvironment } from '../realm/environment.js';

/**
 * The reconnect of many tutorials: a fixed delay, started from `onerror` and from `onclose`. A failed attempt fires both.
 * With the setting `lock` at `without`, each starts an attempt of its own, and there are twice as many sockets every time.
 */
export function fixedDelayReconnect({
  WebSocket,
  setTimeout,
  settings,
  url,
  log,
}: ClientEnvironment): void {
  // #region program
  let isReconnecting = false;

  const connect = (): void => {
    const socket = new WebSocket(url.replace('http', 'ws'));
    socket.onopen = () => log('open');
    socket.onmessage = ({ data }) => log(`got ${data as string}`);
    socket.onerror = () => {
      reconnect();
    };
    socket.onclose = () => {
      reconnect();
    };
  };

  const reconnect = (): void => {
    if (settings['lock'] === 'with' && isReconnecting) return;
    isReconnecting = true;
    setTimeout(() => {
      isReconnecting = false;
      connect();
    }, 2000);
  };

  connect();
  // #endregion
}
