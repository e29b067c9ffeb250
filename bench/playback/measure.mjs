// A recording of 100,000 entries: going to any moment of it, what it holds in memory, and forking it. Beside it the peer that
// keeps nothing: folding from the start at every seek.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadRealm } from '../../tools/load-realm.mjs';

const ENTRIES = 100_000;
const SEEKS = 500;
const FORK_AT = 10_000;

const { allEffectsOf, causesOf, countRows, createFold, createTimeScale, ...bench } =
  await loadRealm('bench/playback/entry.ts');
const { connectionStateAt, cursorAt, runScenario, toWireLogView } = bench;

/** One acknowledged emit after the other: four entries each. */
const chatter = (duration) => ({
  scenario: {
    id: 'chatter',
    seed: 1,
    duration,
    settings: { latency: { kind: 'number', default: 1, min: 1, max: 9, step: 1, unit: 'ms' } },
    hosts: [
      { name: 'server', role: 'server', program: 'adder' },
      { name: 'client', role: 'client', program: 'asker' },
    ],
    links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
    script: [],
  },
  servers: { adder: startAdder },
  clients: { asker: startAsker },
});

function startAdder({ Server, httpServer }) {
  new Server(httpServer, { serveClient: false }).on('connection', (socket) => {
    socket.on('sum', (a, b, ack) => ack(a + b));
  });
}

function startAsker({ io, url }) {
  const socket = io(url, { transports: ['websocket'] });
  socket.on('connect', async () => {
    for (let index = 0; ; index++) await socket.emitWithAck('sum', index, 1);
  });
}

const run = (duration, interventions = []) =>
  runScenario(chatter(duration), { scenario: 'chatter', seed: 1, settings: {}, interventions });

const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1];

/** The same moments for everybody, all over the run. */
function* moments(count, duration) {
  for (let index = 0; index < count; index++) yield ((index * 7919) % count) * (duration / count);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

function heap() {
  collectGarbage();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

const before = heap();
// Two milliseconds for four entries.
const recording = await run((ENTRIES / 4) * 2 + 100);
const { length } = recording.entries;
if (length < ENTRIES) throw new Error(`Only ${length} entries.`);
const held = (heap() - before) / 2 ** 20;

/** Everything that a page asks for when its cursor moves. */
const countBytes = (sum, { bytes }) => sum + bytes.length;
const fold = createFold(recording.entries, countBytes, 0);
const scale = createTimeScale(recording);
function seek(at) {
  const start = performance.now();
  const cursor = cursorAt(recording, at);
  scale.position(cursor.at);
  const connection = connectionStateAt(recording, cursor.index);
  const rows = countRows(recording, cursor.index);
  const view = toWireLogView(recording, cursor.index, rows - 20, rows, cursor.index - 1);
  const bytes = fold.at(cursor.index);
  const time = performance.now() - start;
  if (cursor.index > 100 && (view.length < 20 || bytes === 0 || connection.frames === 0))
    throw new Error('Nothing was drawn.');
  return time;
}
function refold(at) {
  const start = performance.now();
  const { index } = cursorAt(recording, at);
  recording.entries.slice(0, index).reduce(countBytes, 0);
  return performance.now() - start;
}

const [first] = [seek(recording.duration)];
const seeks = [...moments(SEEKS, recording.duration)].map(seek);
const peer = [...moments(SEEKS, recording.duration)].map(refold);
const withViews = (heap() - before) / 2 ** 20;

const traceStart = performance.now();
const chain = causesOf(recording, length - 1).length;
const effects = allEffectsOf(recording, 0).length;
const trace = performance.now() - traceStart;

/** From the wish to change something at an entry to the recording in which it has happened. */
async function fork() {
  const { at } = recording.entries[FORK_AT];
  const start = performance.now();
  const forked = await run(at + 100, [{ at, set: { latency: 5 } }]);
  const time = performance.now() - start;
  const change = forked.entries.findIndex(({ kind }) => kind === 'intervention');
  if (change < FORK_AT || forked.entries.length <= change + 10)
    throw new Error('Nothing was forked.');
  return time;
}
const forks = [];
for (let round = 0; round < 7; round++) forks.push(await fork());

const p95 = quantile(seeks, 0.95);
const forked = quantile(forks, 0.5);
const verdict = (value, aim) =>
  value <= aim ? `within the aim of ${aim}` : `ABOVE the aim of ${aim}`;
// Prints only: a busy machine makes no benchmark wrong.
console.log(
  `seek in ${length} entries, p95: ${p95.toFixed(2)} ms, ${verdict(p95, 100)} ms; first ${first.toFixed(1)} ms`,
);
console.log(
  `folding from the start at every seek, p95: ${quantile(peer, 0.95).toFixed(2)} ms (the fold alone)`,
);
console.log(
  `memory: recording ${held.toFixed(1)} MiB, with every view ${withViews.toFixed(1)} MiB, ${Math.round((held * 2 ** 20) / length)} bytes an entry`,
);
console.log(`trace back ${chain} causes and forward ${effects} effects: ${trace.toFixed(1)} ms`);
console.log(`fork at entry ${FORK_AT}: ${forked.toFixed(0)} ms, ${verdict(forked, 1000)} ms`);
