// @ts-check
import { placeOf } from './rows.mjs';

/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {import('./rows.mjs').Place} Place */
/** @typedef {import('../report/read-vitest-report.mjs').RunTest} RunTest */

/**
 * @typedef {object} Proofs What the tests of a run prove.
 * @property {ReadonlyMap<string, ReadonlyMap<Place, readonly string[]>>} byRow - By row and place, the test files, sorted.
 * @property {readonly string[]} problems - Tags that mean no row, or a row that is not to be proven there.
 */

/** `[E3]`, or `[Q1/G]` where the folder of the test does not say the place. */
const TAG = /\[([A-Z]\d{1,2})(?:\/([A-Z]))?\]/g;

/**
 * Reads the tags in the titles of tests. A file proves a row when every test with the row's tag in it has passed.
 *
 * @param {readonly RunTest[]} tests
 * @param {readonly Row[]} rows
 * @returns {Proofs}
 */
export function findProofs(tests, rows) {
  const known = new Map(rows.map((row) => [row.id, row]));
  /** @type {Map<string, Map<Place, Map<string, boolean>>>} */
  const found = new Map();
  /** @type {Set<string>} */
  const problems = new Set();
  for (const { file, title, status } of tests) {
    for (const [, id = '', named] of title.matchAll(TAG)) {
      const row = known.get(id);
      const place = /** @type {Place | null} */ (named ?? placeOf(file));
      if (row === undefined || place === null) {
        problems.add(`${file}: [${id}] is no row, or this folder proves nothing`);
        continue;
      }
      const places = found.get(id) ?? new Map();
      found.set(id, places);
      const files = places.get(place) ?? new Map();
      places.set(place, files);
      files.set(file, (files.get(file) ?? true) && status === 'passed');
    }
  }
  const byRow = new Map(
    [...found].map(([id, places]) => [
      id,
      new Map([...places].map(([place, files]) => [place, passed(files)])),
    ]),
  );
  return { byRow, problems: [...problems].sort() };
}

/** @param {ReadonlyMap<string, boolean>} files */
const passed = (files) =>
  [...files]
    .filter(([, isGreen]) => isGreen)
    .map(([file]) => file)
    .sort();
