import type { ClientEnvironment } from '../../realm/environment.js';

/** Comes back after a fixed second, or after a random part of a delay that doubles. */
export function startClient(environment: ClientEnvironment): void {
  const { WebSocket, setTimeout, random, settings, options, url } = environment;
  // The crowd that the reader wants; the rest of it stays at home.
  if (Number(settings['clients']) < Number(options['least'])) return;
  // #region program
  let attempts = 0;

  const delay = (): number => {
    if (options['delay'] === 'fixed') return 1000;
    const longest = Math.min(1000 * 2 ** attempts, 5000);
    return longest * (0.5 + random());
  };

  const connect = (): void => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/${options['delay']}`);
    socket.onopen = () => {
      attempts = 0;
    };
    socket.onclose = () => {
      setTimeout(connect, delay());
      attempts++;
    };
  };
  setTimeout(connect, 3000 * random());
  // #endregion
}
