import type { ClientEnvironment } from '../realm/environment.js';

/** First pattern: every message starts a timer over; when it fires a beat is sent, and an answer has to come in time. */
export function resettingHeartbeat({
  WebSocket,
  setTimeout,
  clearTimeout,
  url,
  log,
}: ClientEnvironment): void {
  // #region program
  const socket = new WebSocket(url.replace('http', 'ws'));
  let idle = setTimeout(() => undefined, 0);
  let answer = idle;

  const reset = (): void => {
    clearTimeout(idle);
    clearTimeout(answer);
    idle = setTimeout(() => {
      socket.send('beat');
      answer = setTimeout(() => {
        log('no answer: closes');
        socket.close();
      }, 5000);
    }, 10_000);
  };

  socket.onopen = reset;
  socket.onmessage = reset;
  // #endregion
}
