import type { ClientEnvironment } from '../../realm/environment.js';

/** An effect of a component, its clean-up, and the effect again, as React's StrictMode does in development. */
export function startEffect({ io, url, log }: ClientEnvironment): void {
  // #region effect
  const effect = (): (() => void) => {
    const socket = io(url, { transports: ['websocket'] });
    socket.on('connect', () => log('connect'));
    return () => socket.disconnect();
  };
  const cleanUp = effect();
  cleanUp();
  effect();
  // #endregion
}

/** A view that the reader leaves half a second after it has come. */
export function startLeaver({ io, url, setTimeout, log }: ClientEnvironment): void {
  // #region leaver
  const socket = io(url);
  setTimeout(() => socket.disconnect(), 500);
  socket.on('connect', () => log('connect'));
  socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  // #endregion
}

/** Waits for less time than a handshake takes on its link. */
export function startImpatient({ io, url, log }: ClientEnvironment): void {
  // #region impatient
  const socket = io(url, { transports: ['websocket'], timeout: 1000, reconnectionDelay: 10_000 });
  socket.on('connect', () => log('connect'));
  socket.on('connect_error', ({ message }) => log(`connect_error: ${message}`));
  // #endregion
}

/** Is sent away by the server while it still climbs. */
export function startOutcast({ io, url, log }: ClientEnvironment): void {
  // #region outcast
  const socket = io(`${url}/members`);
  socket.on('connect', () => log('connect'));
  socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  // #endregion
}
