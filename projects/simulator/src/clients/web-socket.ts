import type { ClientEnvironment } from '../realm/environment.js';
import type { News } from '../servers/news-desk.js';

/** A WebSocket that only listens. */
export function webSocket({ WebSocket, url, log }: ClientEnvironment): void {
  // #region program
  const socket = new WebSocket(`${url.replace('http', 'ws')}/news/socket`);

  socket.onmessage = ({ data }) => {
    const { id } = JSON.parse(data as string) as News;
    log(`got ${id}`);
  };
  socket.onclose = ({ code }) => {
    log(`closed with ${code}`);
  };
  // #endregion
}
