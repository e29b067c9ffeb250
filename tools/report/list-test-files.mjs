// @ts-check
import path from 'node:path';
import { listFiles } from '../steps/fingerprint.mjs';

// Wider than the names we use: a file called x.test.ts, which no runner takes, must not go unnoticed.
const TEST_FILE = /\.(spec|test|e2e|stories)\.[cm]?[jt]sx?$/;
/** A project of its own, copied to an empty folder and run there by `npm run test:all`. */
const FRESH_PROJECT = 'projects/simulator/fixtures/fresh-tests/';
const FOLDERS = ['bench', 'examples', 'projects', 'tools', 'docs'];

/**
 * Every test file on the disk, whoever runs it.
 *
 * @param {string} base - The repository's folder, absolute.
 * @returns {string[]} Paths relative to it, with `/`.
 */
export function listTestFiles(base) {
  return FOLDERS.flatMap((folder) =>
    listFiles(path.join(base, folder), (file) => TEST_FILE.test(file)),
  )
    .map((file) => path.relative(base, file).split(path.sep).join('/'))
    .filter((file) => !file.startsWith(FRESH_PROJECT));
}
