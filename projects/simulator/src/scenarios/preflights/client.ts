import type { ClientEnvironment } from '../../realm/environment.js';

/** Connects as its options say: with a header of its own or without, over which transport, and with which addresses. */
export function startClient({ io, url, options, log }: ClientEnvironment): void {
  // #region client
  const socket = io(url, {
    ...(options['hasToken'] === false ? {} : { extraHeaders: { 'X-Token': 'sesame' } }),
    ...(options['transport'] === 'any' ? {} : { transports: [String(options['transport'])] }),
    timestampRequests: options['isSteady'] !== true,
    reconnection: false,
  });
  socket.on('connect', () => log('connect'));
  socket.on('connect_error', ({ message }) => log(`connect_error: ${message}`));
  socket.on('news', (news: number) => log(`got ${news}`));
  // #endregion
}
