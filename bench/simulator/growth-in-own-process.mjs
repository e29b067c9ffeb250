// How a broadcast grows with the crowd: a process for each size, because a thousand clients cost more the more crowds were there
// before them.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadRealm } from '../../tools/load-realm.mjs';
import { realmMicrosPerMessage } from './crowd.mjs';
import { librariesMicrosPerMessage } from './libraries-crowd.mjs';
import { loopbackMicrosPerMessage } from './loopback-crowd.mjs';

const self = fileURLToPath(import.meta.url);
const SIZES = [10, 30, 100, 300, 1000];
/** Crowds of each size in one process, of which the cheapest counts. */
const CROWDS = 3;
/** Times that each size has its turn. */
const ROUNDS = 2;

const MEASURES = {
  realm: ({ runScenario }, size) => realmMicrosPerMessage(runScenario, size),
  libraries: ({ createRealm }, size) => librariesMicrosPerMessage(createRealm, size),
  loopback: (_, size) => loopbackMicrosPerMessage(size),
};

/**
 * The exponent with which the time of a broadcast grows with the crowd, 1 is linear: from the fit of a line through the
 * logarithms. All that other work on the machine does is to add, so the least counts.
 *
 * @returns {Promise<Record<keyof typeof MEASURES, {slope: number, detail: string}>>}
 */
export async function growthInOwnProcess() {
  const least = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of SIZES) {
      for (const name of Object.keys(MEASURES)) {
        const args = ['--expose-gc', self, name, String(size)];
        const { stdout } = await promisify(execFile)(process.execPath, args);
        const of = (least[name] ??= {});
        of[size] = Math.min(of[size] ?? Infinity, JSON.parse(stdout));
      }
    }
  }
  return Object.fromEntries(Object.entries(least).map(([name, micros]) => [name, fit(micros)]));
}

/** @param {Record<number, number>} micros - Of each message, by the size of the crowd. */
function fit(micros) {
  const points = SIZES.map((size) => ({ x: Math.log(size), y: Math.log(micros[size] * size) }));
  const mean = (pick) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const slope =
    points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) /
    points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return {
    slope,
    detail: SIZES.map((size) => `${size}: ${micros[size].toFixed(1)} µs`).join(', '),
  };
}

if (process.argv[1] === self) {
  const [, , name, size] = process.argv;
  const simulator = name === 'loopback' ? null : await loadRealm('bench/simulator/entry.ts');
  let least = Infinity;
  for (let crowd = 0; crowd < CROWDS; crowd++) {
    least = Math.min(least, await MEASURES[name](simulator, Number(size)));
  }
  console.log(JSON.stringify(least));
  // Timers of the libraries would hold the process for another 45 seconds.
  process.exit(0);
}
