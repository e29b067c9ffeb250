// The binding beside raw socket.io-client and ngx-socket-io, in the same process and run. Prints ratios to raw
// socket.io-client and what they aim at.
import '@angular/compiler';
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Socket as NgxSocket } from 'ngx-socket-io';
import { io } from 'socket.io-client';
import { measureLoopback } from './loopback.mjs';
import { measureRendering } from './rendering.mjs';
import { measureSize } from './size.mjs';

// Rounds of a few milliseconds, and many of them: some of each are not interrupted on a busy machine either.
const DISPATCHES = 40_000;
const CYCLES = 20_000;
const ROUNDS = 150;
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
      alias: { '@wirelight/angular/client': 'socket.io-client' },
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

/**
 * What each of several pieces of work takes, as the fastest of many rounds in which they take turns:
 * whatever else the machine does only ever adds to a round.
 */
function fastest(times, works) {
  const best = works.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < works.length; turn++) {
      const index = (turn + round) % works.length;
      best[index] = Math.min(best[index], nanoseconds(times, works[index]));
    }
  }
  return best;
}

function wrapped() {
  return new WrappedSocket({ url: 'http://localhost', options: QUIET });
}

/** What the client does with a received event. */
const dispatch = (socket, value) => socket.emitEvent(['n', value]);

/** ngx-socket-io asks for an ApplicationRef, to tick it for every event: one that does nothing flatters it. */
function ngx() {
  return new NgxSocket({ url: 'http://localhost', options: QUIET }, { tick: () => undefined });
}

/** Subscribers that come from one line of code, like those of a component shown many times. */
const alike = (total) => (value) => {
  total.sum += value;
};
/** Subscribers of which each is a function of its own, which no compiler can inline into the loop. */
const distinct = (total) =>
  new Function('total', 'return (value) => { total.sum += value; }')(total);

function dispatching(subscribers, subscriber) {
  const ours = wrapped();
  const theirs = ngx();
  const raw = io('http://localhost', QUIET);
  const total = { sum: 0 };
  const callbacks = [];
  const array = io('http://localhost', QUIET).on('n', (value) => {
    for (const callback of callbacks) callback(value);
  });
  for (let index = 0; index < subscribers; index++) {
    ours.fromEvent('n').subscribe(subscriber(total));
    theirs.fromEvent('n').subscribe(subscriber(total));
    raw.on('n', subscriber(total));
    callbacks.push(subscriber(total));
  }
  const times = Math.ceil(DISPATCHES / subscribers);
  const result = fastest(
    times,
    [raw, ours.ioSocket, theirs.ioSocket, array].map((socket) => () => dispatch(socket, 1)),
  );
  const expected = 4 * times * subscribers * ROUNDS;
  if (total.sum !== expected) throw new Error(`${total.sum} deliveries instead of ${expected}`);
  ours.destroy();
  return result;
}

function cycling(others) {
  const ours = wrapped();
  const theirs = ngx();
  const raw = io('http://localhost', QUIET);
  for (let index = 0; index < others; index++) {
    ours.fromEvent('n').subscribe(() => undefined);
    theirs.fromEvent('n').subscribe(() => undefined);
    raw.on('n', () => undefined);
  }
  const stream = theirs.fromEvent('m');
  const result = fastest(CYCLES, [
    () => {
      const listener = () => undefined;
      raw.on('n', listener);
      raw.off('n', listener);
    },
    () =>
      ours
        .fromEvent('n')
        .subscribe(() => undefined)
        .unsubscribe(),
    // Its fromEvent() leaks when called again and again: one Observable is kept here.
    () => stream.subscribe(() => undefined).unsubscribe(),
  ]);
  if (ours.subscriberCount('n') !== others) throw new Error('subscribers left behind');
  if (ours.ioSocket.listeners('n').length !== Math.sign(others)) throw new Error('listeners left');
  ours.destroy();
  return result;
}

/** Name, measurement, and the ratio aimed at (a goal, not a limit: nothing fails above it). */
const rows = [
  ['dispatch, 1 subscriber', dispatching(1, alike), 1.1],
  ['dispatch, 10 subscribers', dispatching(10, alike), 0.65],
  ['dispatch, 100 subscribers', dispatching(100, alike), 0.3],
  ['dispatch, 100 distinct functions', dispatching(100, distinct)],
  ['subscribe + unsubscribe, nobody else', cycling(0), 2.5],
  ['subscribe + unsubscribe, one other', cycling(1), 0.8],
];
for (const [name, [raw, ours, theirs, array], aim] of rows) {
  const ratio = (value) => (value / raw).toFixed(2);
  const reached =
    aim === undefined ? '' : ours / raw <= aim ? `aim ${aim}: reached` : `aim ${aim}: NOT REACHED`;
  const peers = `ngx-socket-io ${ratio(theirs)}${array ? `, callback array ${ratio(array)}` : ''}`;
  const numbers = `${ours.toFixed(0)} ns, raw ${raw.toFixed(0)} ns`;
  console.log(`${name.padEnd(38)} ${ratio(ours)}x raw (${numbers}; ${peers}); ${reached}`);
}
await measureSize();
await measureLoopback(WrappedSocket);
await measureRendering();
