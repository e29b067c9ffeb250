import { cpuMillis, messagesTo } from './crowd.mjs';

/**
 * Lets so many clients connect, sends every one of them the same news again and again, each time when all have heard the last,
 * and disconnects them.
 *
 * @param io - A socket.io server.
 * @param {() => any} connect - Makes a socket of socket.io-client.
 * @returns {Promise<number>} Microseconds of computing for each message, connecting left out.
 */
export async function costOfBroadcasts(io, count, connect) {
  const heard = { news: 0, wanted: 0, done: () => {} };
  const sockets = Array.from({ length: count }, () =>
    connect().on('news', () => {
      if (++heard.news === heard.wanted) heard.done();
    }),
  );
  await Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.on('connect', resolve))),
  );
  const many = messagesTo(count);
  const broadcast = async () => {
    for (let index = 0; index < many; index++) {
      heard.wanted = heard.news + count;
      const all = new Promise((resolve) => (heard.done = resolve));
      io.emit('news', index);
      await all;
    }
  };
  await broadcast();
  globalThis.gc?.();
  const start = cpuMillis();
  await broadcast();
  const micros = ((cpuMillis() - start) / (many * count)) * 1000;
  for (const socket of sockets) socket.disconnect();
  return micros;
}
