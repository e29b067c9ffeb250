// The crowd of `crowd.mjs` on real sockets of this machine: the same server and clients, what Node.js does in place of the
// realm. What grows here grows in the libraries and in the memory of a process, not in the simulator.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { cpuMillis } from './crowd.mjs';

/** Microseconds of computing for each message received by one of `count` clients, connecting left out. */
export async function loopbackMicrosPerMessage(count) {
  const http = createServer();
  const server = new Server(http, { serveClient: false });
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${http.address().port}`;
  const heard = { news: 0, wanted: 0, done: () => {} };
  const sockets = Array.from({ length: count }, () =>
    io(url, { transports: ['websocket'], forceNew: true }).on('news', () => {
      if (++heard.news === heard.wanted) heard.done();
    }),
  );
  await Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.on('connect', resolve))),
  );
  const many = Math.max(20, Math.round(50_000 / count));
  const broadcast = async () => {
    for (let index = 0; index < many; index++) {
      heard.wanted = heard.news + count;
      const all = new Promise((resolve) => (heard.done = resolve));
      server.emit('news', index);
      await all;
    }
  };
  await broadcast();
  globalThis.gc?.();
  const start = cpuMillis();
  await broadcast();
  const micros = ((cpuMillis() - start) / (many * count)) * 1000;
  for (const socket of sockets) socket.disconnect();
  await new Promise((resolve) => server.close(resolve));
  return micros;
}
