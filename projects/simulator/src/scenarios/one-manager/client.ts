import type { Manager, Socket } from 'socket.io-client';
import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: calls io() in many ways and says which Manager each call got. */
export function startClient({ io, url, log, onScript }: ClientEnvironment): void {
  // #region program
  const managers: Manager[] = [];
  const transports = ['websocket'];
  let first: Socket;
  const calls: Record<string, () => Socket> = {
    'io(url)': () => (first = io(url, { transports })),
    'io(url/admin)': () => io(`${url}/admin`, { transports }),
    'io(url) again': () => io(url, { transports }),
    'io(url, forceNew)': () => io(url, { transports, forceNew: true }),
    'io(url/admin, multiplex: false)': () => io(`${url}/admin`, { transports, multiplex: false }),
    'io(url/news?token=2)': () => io(`${url}/news?token=2`, { transports }),
    'io(url, another path)': () => io(url, { transports, path: '/elsewhere' }),
    'io(another origin)': () => io('http://other', { transports }),
    'io(url) after disconnect()': () => {
      first.disconnect();
      return io(url, { transports });
    },
  };
  // #endregion
  onScript('call', (form) => {
    const socket = calls[String(form)]?.();
    if (socket === undefined) return;
    const isNew = !managers.includes(socket.io);
    if (isNew) managers.push(socket.io);
    const number = managers.indexOf(socket.io) + 1;
    log(`${String(form)}: Manager ${number}, ${isNew ? 'new' : 'the same'}`);
  });
}
