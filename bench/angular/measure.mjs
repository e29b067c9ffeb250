// The binding beside raw socket.io-client, in the same process and run. Prints ratios and what they aim at.
import '@angular/compiler';
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { io } from 'socket.io-client';

const DISPATCHES = 200_000;
const CYCLES = 100_000;
const ROUNDS = 15;
const QUIET = { autoConnect: false, forceNew: true };

const { WrappedSocket } = await loadBinding();

/** The binding's own source, bundled with Angular and socket.io-client left to this process. */
async function loadBinding() {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  const folder = await mkdtemp(path.join(root, 'node_modules/.bench-angular-'));
  try {
    const outfile = path.join(folder, 'binding.mjs');
    await build({
      entryPoints: [path.join(root, 'bench/angular/entry.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Nanoseconds per call of `work`, which is called `times` times. */
function nanoseconds(times, work) {
  const start = performance.now();
  for (let index = 0; index < times; index++) work(index);
  return ((performance.now() - start) / times) * 1e6;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The median ratio of two pieces of work that take turns, so that the machine's moods meet both. */
function ratio(times, ours, raw) {
  const rounds = [];
  for (let round = 0; round < ROUNDS + 2; round++) {
    const [first, second] = round % 2 === 0 ? [ours, raw] : [raw, ours];
    const [a, b] = [nanoseconds(times, first), nanoseconds(times, second)];
    // The first two rounds are for the compiler.
    if (round >= 2) rounds.push(round % 2 === 0 ? [a, b] : [b, a]);
  }
  return {
    ratio: median(rounds.map(([a, b]) => a / b)),
    ours: median(rounds.map(([a]) => a)),
    raw: median(rounds.map(([, b]) => b)),
  };
}

function wrapped() {
  return new WrappedSocket({ url: 'http://localhost', options: QUIET });
}

/** The emitter's own dispatch, which is what a received packet ends in. */
const dispatch = (socket, value) => socket.emitReserved('n', value);

function dispatching(subscribers) {
  const ours = wrapped();
  const raw = io('http://localhost', QUIET);
  let sum = 0;
  for (let index = 0; index < subscribers; index++) {
    // A function of its own for each, as in an application: one shared function would be inlined.
    ours.fromEvent('n').subscribe(new Function('add', 'return (n) => add(n)')((n) => (sum += n)));
    raw.on(
      'n',
      new Function('add', 'return (n) => add(n)')((n) => (sum += n)),
    );
  }
  const times = Math.ceil(DISPATCHES / subscribers);
  const result = ratio(
    times,
    () => dispatch(ours.ioSocket, 1),
    () => dispatch(raw, 1),
  );
  const expected = 2 * times * subscribers * (ROUNDS + 2);
  if (sum !== expected) throw new Error(`${sum} deliveries instead of ${expected}`);
  ours.destroy();
  return result;
}

function cycling(others) {
  const ours = wrapped();
  const raw = io('http://localhost', QUIET);
  for (let index = 0; index < others; index++) {
    ours.fromEvent('n').subscribe(() => undefined);
    raw.on('n', () => undefined);
  }
  const result = ratio(
    CYCLES,
    () =>
      ours
        .fromEvent('n')
        .subscribe(() => undefined)
        .unsubscribe(),
    () => {
      const listener = () => undefined;
      raw.on('n', listener);
      raw.off('n', listener);
    },
  );
  if (ours.subscriberCount('n') !== others) throw new Error('subscribers left behind');
  if (ours.ioSocket.listeners('n').length !== others) throw new Error('listeners left behind');
  ours.destroy();
  return result;
}

/** Name, measurement, and the ratio aimed at (a goal, not a limit: nothing fails above it). */
const rows = [
  ['dispatch, 1 subscriber', dispatching(1), 1.1],
  ['dispatch, 10 subscribers', dispatching(10), 0.65],
  ['dispatch, 100 subscribers', dispatching(100), 0.3],
  ['subscribe + unsubscribe, nobody else', cycling(0), 2.5],
  ['subscribe + unsubscribe, one other', cycling(1), 0.8],
];
for (const [name, { ratio: value, ours, raw }, aim] of rows) {
  const reached = value <= aim ? 'reached' : 'NOT REACHED';
  const numbers = `${ours.toFixed(0)} ns, raw ${raw.toFixed(0)} ns`;
  console.log(`${name.padEnd(38)} ${value.toFixed(2)}x raw (${numbers}); aim ${aim}x: ${reached}`);
}
