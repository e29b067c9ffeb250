import type { ClientEnvironment } from '../realm/environment.js';
import type { News } from '../servers/news-desk.js';
import { talk } from './talk.js';

/** A WebSocket; it speaks over the same connection where the scenario wants it to. */
export function webSocket(environment: ClientEnvironment): void {
  const { WebSocket, url, log } = environment;
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
  talk(environment, (text) => {
    if (socket.readyState === 1) socket.send(text);
  });
}
