// Moving a cursor over a real recording of 10,000 entries, beside the peer that keeps nothing: folding and laying out from
// the start at every step. (What the browser adds for drawing the few rows in view, a component spec bounds.)
import { loadRealm } from '../../tools/load-realm.mjs';

const AIM = 50;
const { runScenario, ...visuals } = await loadRealm('bench/visuals/entry.ts');
const { connectionStateAt, createSequenceLayout, cursorOn, ROOMY, toSequenceView } = visuals;

/** One entry after the other until there are 10,000. */
const CHATTER = {
  scenario: {
    id: 'chatter',
    seed: 1,
    duration: 11_000,
    settings: {},
    hosts: [
      { name: 'server', role: 'server', program: 'adder' },
      { name: 'client', role: 'client', program: 'asker' },
    ],
    links: [{ name: 'way', between: ['*', '*'], latency: 1 }],
    script: [],
  },
  servers: { adder: startAdder },
  clients: { asker: startAsker },
};

function startAdder({ Server, httpServer }) {
  new Server(httpServer, { serveClient: false }).on('connection', (socket) => {
    socket.on('sum', (a, b, ack) => ack(a + b));
  });
}

function startAsker({ io, url }) {
  const socket = io(url, { transports: ['websocket'] });
  socket.on('connect', async () => {
    for (let index = 0; index < 2500; index++) await socket.emitWithAck('sum', index, 1);
  });
}

const recording = await runScenario(CHATTER, {
  scenario: 'chatter',
  seed: 1,
  settings: {},
  interventions: [],
});
const { length } = recording.entries;
if (length < 10_000) throw new Error(`Only ${length} entries.`);

const layout = createSequenceLayout(recording, ROOMY);
const show = (laidOut, of, seq) => {
  const cursor = cursorOn(of, seq);
  const top = laidOut.placeOfCursor(cursor) - 600;
  const window = { width: 640, selected: null, compact: false };
  toSequenceView(laidOut, { ...window, cursor, top, bottom: top + 1000 });
  return connectionStateAt(of, cursor.index);
};

/** Seqs all over the recording, the same ones for both. */
const places = Array.from({ length: 200 }, (_, index) => (index * 7919) % length);
const time = (move) =>
  places
    .map((seq) => {
      const start = performance.now();
      move(seq);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);

const ours = time((seq) => show(layout, recording, seq));
const naive = time((seq) => {
  // A recording of its own has no kept states.
  const fresh = { ...recording, entries: [...recording.entries] };
  return show(createSequenceLayout(fresh, ROOMY), fresh, seq);
});

const half = ours.length >> 1;
const verdict = ours.at(-1) <= AIM ? 'within' : 'ABOVE';
console.log(
  `step to any of ${length} entries: median ${ours[half].toFixed(2)} ms, slowest ${ours.at(-1).toFixed(2)} ms, ${verdict} the aim of ${AIM} ms`,
);
console.log(
  `the same from the start at every step: median ${naive[half].toFixed(2)} ms; ratio ${(ours[half] / naive[half]).toFixed(4)}`,
);
