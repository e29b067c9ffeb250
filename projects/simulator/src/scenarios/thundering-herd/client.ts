import type { ClientEnvironment } from '../../realm/environment.js';

/** Comes back after a fixed second, or after a random part of a delay that doubles. */
export function startClient({
  WebSocket,
  setTimeout,
  random,
  settings,
  url,
}: ClientEnvironment): void {
  // #region program
  let attempts = 0;

  const delay = (): number => {
    if (settings['delay'] === 'fixed') return 1000;
    const longest = Math.min(1000 * 2 ** attempts, 5000);
    return longest * (0.5 + random());
  };

  const connect = (): void => {
    const socket = new WebSocket(url.replace('http', 'ws'));
    socket.onopen = () => {
      attempts = 0;
    };
    socket.onclose = () => {
      setTimeout(connect, delay());
      attempts++;
    };
  };
  connect();
  // #endregion
}
