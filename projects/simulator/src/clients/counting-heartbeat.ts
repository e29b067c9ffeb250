import type { ClientEnvironment } from '../realm/environment.js';

/** Second pattern: a beat at a fixed interval; every message sets the counter of lost beats back, three are too many. */
export function countingHeartbeat({
  WebSocket,
  setInterval,
  clearInterval,
  url,
  log,
}: ClientEnvironment): void {
  // #region program
  const socket = new WebSocket(url.replace('http', 'ws'));
  let lost = 0;

  socket.onopen = () => {
    const beating = setInterval(() => {
      if (lost === 3) {
        clearInterval(beating);
        log('three beats lost: closes');
        socket.close();
        return;
      }
      lost++;
      socket.send('beat');
    }, 5000);
  };
  socket.onmessage = () => {
    lost = 0;
  };
  // #endregion
}
