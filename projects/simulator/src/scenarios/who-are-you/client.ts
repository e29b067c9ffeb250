import type { ClientEnvironment } from '../../realm/environment.js';

/** The token of a run: everybody's, as the reader wants it. */
const tokenOf = (settings: ClientEnvironment['settings']): string =>
  settings['token'] === 'wrong' ? 'barley' : 'sesame';

/** Socket.IO: the token travels in the CONNECT packet, behind the handshake. */
export function startWithAuth({ io, url, settings, options, log }: ClientEnvironment): void {
  // #region auth
  const token = options['token'] ?? tokenOf(settings);
  const socket = io(url, { auth: { token }, transports: ['websocket'] });
  socket.on('connect', () => log('connect'));
  socket.on('connect_error', (error) => log(`connect_error: ${error.message}`));
  socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  // #endregion
}

/** Socket.IO over polling: a request of XMLHttpRequest may have headers of the page's own. */
export function startWithHeader({ io, url, settings, log }: ClientEnvironment): void {
  // #region header
  const extraHeaders = { Authorization: `Bearer ${tokenOf(settings)}` };
  const socket = io(url, { extraHeaders, transports: ['polling'] });
  socket.on('connect', () => log('connect'));
  socket.on('connect_error', (error) => log(`connect_error: ${error.message}`));
  socket.on('disconnect', (reason) => log(`disconnect: ${reason}`));
  // #endregion
}

/** Plain WebSocket: the first message says who it is. */
export function startWithMessage({ WebSocket, settings, log }: ClientEnvironment): void {
  // #region message
  const socket = new WebSocket('ws://gate/');
  socket.onopen = () => {
    socket.send(tokenOf(settings));
  };
  socket.onmessage = ({ data }) => log(data as string);
  socket.onclose = ({ code, reason }) => log(`close ${code} ${reason}`);
  // #endregion
}

/** Plain WebSocket: the token is a part of the address. */
export function startWithAddress({ WebSocket, settings, log }: ClientEnvironment): void {
  // #region address
  const socket = new WebSocket(`ws://gate/?token=${tokenOf(settings)}`);
  socket.onmessage = ({ data }) => log(data as string);
  socket.onclose = ({ code, reason }) => log(`close ${code} ${reason}`);
  // #endregion
}

/** Plain WebSocket: the token stands among the subprotocols, the one header that a page may fill. */
export function startWithSubprotocol({ WebSocket, settings, log }: ClientEnvironment): void {
  // #region subprotocol
  const socket = new WebSocket('ws://gate/', ['gate.v1', `bearer.${tokenOf(settings)}`]);
  socket.onmessage = ({ data }) => log(data as string);
  socket.onclose = ({ code, reason }) => log(`close ${code} ${reason}`);
  // #endregion
}

/** A login by fetch, which may send a header; the browser adds the cookie to the handshake by itself. */
export function startWithCookie({ WebSocket, fetch, settings, log }: ClientEnvironment): void {
  // #region cookie
  const headers = { Authorization: `Bearer ${tokenOf(settings)}` };
  void fetch('http://gate/login', { method: 'POST', headers }).then(({ ok, status }) => {
    if (!ok) {
      log(`refused: ${status}`);
      return;
    }
    const socket = new WebSocket('ws://gate/');
    socket.onmessage = ({ data }) => log(data as string);
    socket.onclose = ({ code, reason }) => log(`close ${code} ${reason}`);
  });
  // #endregion
}

/** A ticket by fetch, good for one handshake: it may stand in the address, for nobody can use it again. */
export function startWithTicket({ WebSocket, fetch, settings, log }: ClientEnvironment): void {
  // #region ticket
  const headers = { Authorization: `Bearer ${tokenOf(settings)}` };
  void fetch('http://gate/ticket', { method: 'POST', headers }).then(async (answer) => {
    if (!answer.ok) {
      log(`refused: ${answer.status}`);
      return;
    }
    const socket = new WebSocket(`ws://gate/?ticket=${await answer.text()}`);
    socket.onmessage = ({ data }) => log(data as string);
    socket.onclose = ({ code, reason }) => log(`close ${code} ${reason}`);
  });
  // #endregion
}

/** A WebSocket that says nothing. */
export function startWithNothing({ WebSocket, log }: ClientEnvironment): void {
  // #region nothing
  const socket = new WebSocket('ws://gate/');
  socket.onclose = ({ code, reason }) => log(`close ${code} ${reason}`);
  // #endregion
}
