// @ts-check
import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** A real socket.io server for the page of the fixtures, on a free port of this machine. */
export async function startChatServer() {
  const http = createServer();
  const io = new Server(http, { serveClient: false, cors: { origin: true } });
  /** @type {string[]} */
  const said = [];
  let connections = 0;
  io.on('connection', (socket) => {
    connections++;
    socket.emit('message', `welcome ${String(connections)}`);
    socket.on('say', (text, acknowledge) => {
      said.push(text);
      acknowledge(true);
    });
  });
  await new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (http.address());
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    /** What clients said, oldest first. */
    said,
    /** How many connections there were so far. */
    connections: () => connections,
    /** Cuts every connection below socket.io, as a network does. */
    cut: () => io.sockets.sockets.forEach((socket) => socket.conn.close()),
    close: () => io.close(),
  };
}
