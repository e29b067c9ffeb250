// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SKIPPED_FOLDERS = new Set([
  'node_modules',
  'dist',
  'out',
  'coverage',
  'shots',
  '.angular',
  '.git',
]);

/**
 * All files below a file or folder, sorted; nothing when it does not exist.
 *
 * @param {string} start - Absolute path.
 * @param {(file: string) => boolean} [isWanted]
 * @param {ReadonlySet<string>} [skipped] - Names of folders that are not entered.
 * @returns {string[]} Absolute paths.
 */
export function listFiles(start, isWanted = () => true, skipped = SKIPPED_FOLDERS) {
  if (!existsSync(start)) return [];
  if (!statSync(start).isDirectory()) return isWanted(start) ? [start] : [];
  return readdirSync(start, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(start, entry.name);
      if (entry.isDirectory())
        return skipped.has(entry.name) ? [] : listFiles(file, isWanted, skipped);
      return entry.isFile() && isWanted(file) ? [file] : [];
    });
}

/**
 * A hash of the names and contents of files: two equal ones mean that nothing changed.
 *
 * Contents and not times, because a checkout of another branch and back sets new times.
 *
 * @param {string} base - Names count relative to this folder.
 * @param {readonly string[]} starts - Files and folders, relative to `base`.
 * @param {(file: string) => boolean} [isWanted]
 */
export function fingerprintContents(base, starts, isWanted) {
  const hash = createHash('sha256');
  for (const file of starts.flatMap((start) => listFiles(path.join(base, start), isWanted))) {
    hash.update(path.relative(base, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * A hash of the names and sizes of files: cheap enough for large outputs, and it notices what was deleted or cut.
 *
 * @param {string} base
 * @param {readonly string[]} starts - Files and folders, relative to `base`.
 * @returns {string | null} Null when one of them does not exist.
 */
export function fingerprintSizes(base, starts) {
  const hash = createHash('sha256');
  for (const start of starts) {
    const files = listFiles(path.join(base, start), undefined, new Set());
    if (files.length === 0) return null;
    for (const file of files)
      hash.update(`${path.relative(base, file)}\0${String(statSync(file).size)}\0`);
  }
  return hash.digest('hex');
}
