import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: says who it is and hears the news. */
export function startClient({ io, url, options, log }: ClientEnvironment): void {
  // #region program
  const { name, rooms, namespace } = options as Record<string, string>;
  const socket = io(`${url}${namespace ?? '/'}`, {
    transports: ['websocket'],
    auth: { name, rooms: rooms?.split(' ') ?? [] },
  });

  socket.on('news', (text: string, ack?: (who: string) => void) => {
    log(text);
    ack?.(String(name));
  });
  // #endregion
}
