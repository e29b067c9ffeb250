// What the binding adds to a real connection: a burst of events and acknowledgements, on loopback, beside raw
// socket.io-client, taking turns.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';

const EVENTS = 10_000;
const ANSWERS = 500;
const ROUNDS = 15;
const OPTIONS = { transports: ['websocket'], forceNew: true };
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Prints two rows. */
export async function measureLoopback(WrappedSocket) {
  const http = createServer();
  const server = new Server(http, { serveClient: false });
  server.on('connection', (socket) => {
    socket.on('burst', () => {
      for (let n = 1; n <= EVENTS; n++) socket.emit('n', n);
    });
    socket.on('ask', (n, answer) => answer(n));
  });
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${http.address().port}`;
  const ours = new WrappedSocket({ url, options: OPTIONS });
  const raw = io(url, OPTIONS);
  await Promise.all([ours.whenConnected(), new Promise((resolve) => raw.once('connect', resolve))]);

  const arrived = { ours: undefined, raw: undefined };
  ours.fromEvent('n').subscribe((n) => n === EVENTS && arrived.ours());
  raw.on('n', (n) => n === EVENTS && arrived.raw());
  const sockets = { ours, raw };
  const bursts = { ours: [], raw: [] };
  const answers = { ours: [], raw: [] };
  for (let round = 0; round < ROUNDS + 2; round++) {
    for (const who of round % 2 === 0 ? ['ours', 'raw'] : ['raw', 'ours']) {
      const socket = sockets[who];
      const started = performance.now();
      await new Promise((resolve) => {
        arrived[who] = resolve;
        socket.emit('burst');
      });
      // The first two rounds are for the compiler.
      if (round >= 2) bursts[who].push(performance.now() - started);
      for (let n = 0; n < ANSWERS; n++) {
        const asked = performance.now();
        await socket.emitWithAck('ask', n);
        if (round >= 2) answers[who].push(performance.now() - asked);
      }
    }
  }
  ours.destroy();
  raw.disconnect();
  await server.close();

  print(`burst of ${EVENTS} events, loopback`, bursts);
  print('acknowledgement, loopback, p50', answers);
}

function print(name, { ours, raw }) {
  const ratio = median(ours) / median(raw);
  const reached = ratio <= 1.03 ? 'reached' : 'NOT REACHED';
  const numbers = `${median(ours).toFixed(3)} ms, raw ${median(raw).toFixed(3)} ms`;
  console.log(`${name.padEnd(38)} ${ratio.toFixed(2)}x raw (${numbers}); aim 1.03: ${reached}`);
}
