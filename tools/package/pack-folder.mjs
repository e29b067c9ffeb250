// @ts-check
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * Packs a folder with a package.json, the way npm would publish it.
 *
 * @param {string} source - Absolute.
 * @param {string} folder - Gets the tarball; absolute. One of its own for each caller.
 * @returns {Promise<{file: string, paths: string[]}>} The tarball, and the paths inside it.
 */
export async function packFolder(source, folder) {
  mkdirSync(folder, { recursive: true });
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--json', '--pack-destination', folder],
    // npm is a script there, which only a shell starts.
    { cwd: source, shell: process.platform === 'win32' },
  );
  const answer = JSON.parse(stdout);
  // Since npm 12 by name of the package.
  const [packed] = Array.isArray(answer) ? answer : Object.values(answer);
  return {
    file: path.join(folder, packed.filename),
    paths: packed.files.map((/** @type {{path: string}} */ file) => file.path),
  };
}
