// What the binding adds to a real connection: a burst of events and acknowledgements, on loopback, beside raw
// socket.io-client, taking turns; and a second raw socket, which tells what of that is the machine.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';

const EVENTS = 10_000;
const ANSWERS = 500;
const ROUNDS = 40;
const OPTIONS = { transports: ['websocket'], forceNew: true };
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const KINDS = ['raw', 'ours', 'again'];

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
  const sockets = { ours, raw: io(url, OPTIONS), again: io(url, OPTIONS) };
  await Promise.all(
    [ours.ioSocket, sockets.raw, sockets.again].map(
      (raw) => new Promise((resolve) => raw.once('connect', resolve)),
    ),
  );

  const arrived = {};
  ours.fromEvent('n').subscribe((n) => n === EVENTS && arrived.ours());
  for (const who of ['raw', 'again']) sockets[who].on('n', (n) => n === EVENTS && arrived[who]());
  const bursts = { raw: [], ours: [], again: [] };
  const answers = { raw: [], ours: [], again: [] };
  for (let round = 0; round < ROUNDS + 2; round++) {
    for (let turn = 0; turn < KINDS.length; turn++) {
      const who = KINDS[(turn + round) % KINDS.length];
      const socket = sockets[who];
      const burst = await computing(
        () =>
          new Promise((resolve) => {
            arrived[who] = resolve;
            socket.emit('burst');
          }),
      );
      const each = [];
      for (let n = 0; n < ANSWERS; n++) {
        const asked = performance.now();
        await socket.emitWithAck('ask', n);
        each.push(performance.now() - asked);
      }
      // The first two rounds are for the compiler.
      if (round < 2) continue;
      bursts[who].push(burst);
      answers[who].push(median(each));
    }
  }
  for (const socket of Object.values(sockets)) socket.disconnect();
  ours.destroy();
  await server.close();

  // A burst is one long computation, whose time the collector moves up and down; the p50 of a round is only ever added to.
  print(`burst of ${EVENTS} events, loopback`, bursts, median, 'computing');
  print('acknowledgement, loopback, p50', answers, (rounds) => Math.min(...rounds), 'elapsed');
}

/** Milliseconds that this process computed, both ends of the connection being in it: others on the machine are not counted. */
async function computing(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function print(name, rounds, of, what) {
  const [raw, ours, again] = KINDS.map((who) => of(rounds[who]));
  const ratio = (value) => (value / raw).toFixed(2);
  const reached = ours / raw <= 1.03 ? 'reached' : 'NOT REACHED';
  const numbers = `${ours.toFixed(4)} ms ${what}, raw ${raw.toFixed(4)} ms; raw again ${ratio(again)}`;
  console.log(`${name.padEnd(38)} ${ratio(ours)}x raw (${numbers}); aim 1.03: ${reached}`);
}
