import type { ClientEnvironment } from '../../realm/environment.js';

/** Ann's page at the bank: logs in, gets a ticket, connects. */
export function startAnn({ io, url, fetch, log }: ClientEnvironment): void {
  // #region ann
  const connect = async (): Promise<void> => {
    await fetch(`${url}/login`, { method: 'POST' });
    const ticket = await (await fetch(`${url}/ticket`)).text();
    const socket = io(url, { transports: ['websocket'], auth: { ticket } });
    socket.on('balance', (balance: number) => log(`my balance: ${balance}`));
  };
  void connect();
  // #endregion
}

/** Another page in Ann's browser, at another origin. It knows no password and no ticket; the browser adds the cookie. */
export function startEvilPage({ io, url, log }: ClientEnvironment): void {
  // #region evil
  const socket = io(url, { transports: ['websocket'], reconnection: false });
  socket.on('balance', (balance: number) => log(`the balance of Ann: ${balance}`));
  socket.on('connect_error', ({ message }) => log(`refused: ${message}`));
  // #endregion
}

/** A page that wants to send a header of its own: XMLHttpRequest lets it, WebSocket does not. */
export function startRobot({ io, url, options, log }: ClientEnvironment): void {
  // #region robot
  const socket = io(url, {
    transports: [options['transport'] as 'polling' | 'websocket'],
    extraHeaders: { Authorization: 'Bearer robot' },
    reconnection: false,
  });
  socket.on('balance', () => log('let in'));
  socket.on('connect_error', ({ message }) => log(`refused: ${message}`));
  // #endregion
}

/** A page that puts its token among the subprotocols. */
export function startSpeaker({ WebSocket, options, log }: ClientEnvironment): void {
  // #region speaker
  const socket = new WebSocket('ws://gate/', ['bank.v1', `bearer.${String(options['token'])}`]);
  socket.onmessage = ({ data }) => log(`${data as string}, we speak ${socket.protocol}`);
  socket.onclose = ({ code, reason }) => log(`close ${code} ${reason}`);
  // #endregion
}
