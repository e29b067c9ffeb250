// @ts-check
import { readFileSync } from 'node:fs';
import { inRoot } from '../setup/root.mjs';

/** @typedef {'B' | 'P' | 'S' | 'L' | 'G' | 'E'} Place Where a row has to be true. */

/**
 * @typedef {object} Row One thing that Wirelight must have.
 * @property {string} id - A letter and a number, e.g. `E3`.
 * @property {string} describes - What the world has.
 * @property {string} must - What Wirelight must have of it.
 * @property {readonly Place[]} where - All the places where a test must prove it.
 */

/** The places, in the order of the house. @type {Readonly<Record<Place, string>>} */
export const PLACES = {
  B: 'the Angular binding',
  P: 'protocols: bytes and their meaning',
  S: 'simulator: runs headless',
  L: 'site: seen and changed by a person',
  G: 'guide',
  E: 'example with a real server',
};

/** Folders whose tests prove something at a place; the first that fits counts. @type {readonly (readonly [string, Place])[]} */
const FOLDERS = [
  ['projects/angular/', 'B'],
  ['projects/protocols/', 'P'],
  ['projects/simulator/', 'S'],
  ['projects/site/', 'L'],
  ['projects/visuals/', 'L'],
  ['docs/', 'G'],
  ['examples/', 'E'],
];

/**
 * The rows as they stand in `docs/coverage.rows.json`.
 *
 * @returns {readonly Row[]}
 */
export function readRows() {
  return JSON.parse(readFileSync(inRoot('docs/coverage.rows.json'), 'utf8'));
}

/**
 * @param {string} file - A test file, relative to the repository, with `/`.
 * @returns {Place | null}
 */
export function placeOf(file) {
  return FOLDERS.find(([folder]) => file.startsWith(folder))?.[1] ?? null;
}
