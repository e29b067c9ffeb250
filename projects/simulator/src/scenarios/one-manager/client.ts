import type { Manager, Socket } from 'socket.io-client';
import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: calls io() in many ways and says which Manager each call got. */
export function startClient({ io, url, log, onScript }: ClientEnvironment): void {
  // #region program
  const managers: Manager[] = [];
  const websocket = { transports: ['websocket'] };
  const calls: Record<string, () => Socket> = {
    'io(url)': () => io(url, websocket),
    'io(url/admin)': () => io(`${url}/admin`, websocket),
    'io(url) again': () => io(url, websocket),
    'io(url, forceNew)': () => io(url, { ...websocket, forceNew: true }),
    'io(url/admin, multiplex: false)': () => io(`${url}/admin`, { ...websocket, multiplex: false }),
    'io(url/other, other options)': () => io(`${url}/other`, { path: '/elsewhere', ...websocket }),
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
