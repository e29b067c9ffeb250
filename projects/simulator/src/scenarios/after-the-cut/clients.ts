import type { ClientEnvironment } from '../../realm/environment.js';

/** Listens once, and asks for a token with every attempt. */
export function startTidy({ io, url, fetch, log }: ClientEnvironment): void {
  // #region tidy
  const askToken = async (): Promise<string> => (await fetch(`${url}/token`)).text();
  const socket = io(url, {
    transports: ['websocket'],
    auth: (give) => void askToken().then((token) => give({ token })),
  });
  socket.on('news', (number: number) => log(`news ${number}`));
  socket.on('connect', () => log('connect'));
  socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  // #endregion
}

/** Adds its listener whenever it is connected, so once more after every reconnect. */
export function startDoubled({ io, url, fetch, log }: ClientEnvironment): void {
  // #region doubled
  const askToken = async (): Promise<string> => (await fetch(`${url}/token`)).text();
  const socket = io(url, {
    transports: ['websocket'],
    auth: (give) => void askToken().then((token) => give({ token })),
  });
  socket.on('connect', () => {
    log('connect');
    socket.on('news', (number: number) => log(`news ${number}`));
  });
  // #endregion
}

/** Asks for a token once, and keeps it. */
export function startStale({ io, url, fetch, log }: ClientEnvironment): void {
  // #region stale
  const connect = async (): Promise<void> => {
    const token = await (await fetch(`${url}/token`)).text();
    const socket = io(url, { transports: ['websocket'], auth: { token } });
    socket.on('news', (number: number) => log(`news ${number}`));
    socket.on('connect', () => log('connect'));
    socket.on('connect_error', ({ message }) => {
      log(`connect_error: ${message}`);
      log(socket.active ? 'tries again' : 'does not try again');
    });
  };
  void connect();
  // #endregion
}
