import type { ClientEnvironment } from '../../realm/environment.js';

/** Connects as its options say, and tells everything it hears when that fails. */
export function startClient({ io, url, options, log }: ClientEnvironment): void {
  const { address = url, namespace = '/', path = '/socket.io', transports } = options;
  // #region client
  const socket = io(`${String(address)}${String(namespace)}`, {
    path: String(path),
    transports: transports === 'websocket' ? ['websocket'] : ['polling', 'websocket'],
    timeout: 2000,
    reconnectionDelay: 10_000,
  });
  socket.on('connect', () => log('connect'));
  socket.on('connect_error', (error: Error & { description?: unknown }) => {
    const status = typeof error.description === 'number' ? `, status ${error.description}` : '';
    log(`connect_error: ${error.message}${status}`);
    log(socket.active ? 'tries again' : 'does not try again');
  });
  // #endregion
}

/** The client of 2016 to 2020, socket.io-client 2.5: Engine.IO 3. */
export function startElder({ io2, url, log }: ClientEnvironment): void {
  // #region elder
  const socket = io2(url, { reconnectionDelay: 10_000 });
  socket.on('connect', () => log('connect'));
  socket.on('connect_error', (error: Error & { description?: unknown }) => {
    log(`connect_error: ${error.message}, status ${String(error.description)}`);
  });
  // #endregion
}
