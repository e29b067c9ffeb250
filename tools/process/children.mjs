// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { root } from '../setup/root.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const living = new Set();
let isWatching = false;

/**
 * Starts a program that ends with us: on a normal exit, on Ctrl-C and on SIGTERM, together with what it started.
 *
 * @param {string} file - An executable.
 * @param {readonly string[]} args
 * @param {{env?: Record<string, string | undefined>, quiet?: boolean, stdio?: import('node:child_process').StdioOptions}} [options] -
 *   `quiet` keeps the output back and prints it only on failure.
 * @returns {Promise<number>} Its exit code; 1 when it was ended by a signal or could not be started.
 */
export function runChild(file, args, { env = {}, quiet = false, stdio } = {}) {
  watchExit();
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: stdio ?? ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    // A group of its own: what the child starts (browsers, bundlers) can be ended with it.
    detached: process.platform !== 'win32',
  });
  living.add(child);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      living.delete(child);
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      endGroup(child, 'SIGTERM');
      living.delete(child);
      if (quiet && code !== 0) process.stderr.write(output);
      resolve(code ?? 1);
    });
  });
}

/** Ends every program that `runChild` started and that still runs. */
export function endChildren() {
  for (const child of living) endGroup(child, 'SIGTERM');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') {
      if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    } else {
      process.kill(-child.pid, signal);
    }
  } catch {
    // Nobody of the group is left: that is what was wanted.
  }
}

function watchExit() {
  if (isWatching) return;
  isWatching = true;
  process.on('exit', endChildren);
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  process.on('SIGHUP', () => process.exit(129));
}
