// The crowd of `crowd.mjs` on real sockets of this machine: the same server and clients, what Node.js does in place of the
// realm.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { costOfBroadcasts } from './cost-of-broadcasts.mjs';

/** Microseconds of computing for each message received by one of `count` clients, connecting left out. */
export async function loopbackMicrosPerMessage(count) {
  const http = createServer();
  const server = new Server(http, { serveClient: false });
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${http.address().port}`;
  const options = { transports: ['websocket'], forceNew: true };
  const micros = await costOfBroadcasts(server, count, () => io(url, options));
  await new Promise((resolve) => server.close(resolve));
  return micros;
}
