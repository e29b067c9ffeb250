// @ts-check
import { spawn } from 'node:child_process';

const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/;

/** Thrown when npm reaches no registry: nothing was proved, and nothing was refuted. */
export class NoNetworkError extends Error {}

/**
 * Runs a program to its end.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<string>} What it printed, both streams together.
 * @throws {NoNetworkError} When it failed and its output speaks of the network.
 * @throws {Error} When it failed otherwise, with the end of its output.
 */
export function runProgram(file, args, cwd) {
  const child = spawn(file, args, {
    cwd,
    // Neither questions nor reports: nobody answers.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NG_CLI_ANALYTICS: 'false', CI: '1', NO_COLOR: '1' },
    shell: process.platform === 'win32' && file === 'npm',
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else {
        const what = `${file} ${args.join(' ')} ended with code ${String(code)}\n${output.slice(-3000)}`;
        reject(NO_NETWORK.test(output) ? new NoNetworkError(what) : new Error(what));
      }
    });
  });
}
