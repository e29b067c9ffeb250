// @ts-check
import { connect } from 'node:net';
import { SetupError } from '../setup/setup-error.mjs';

const HOST = '127.0.0.1';
const TRIES = 50;

/**
 * Starts a server on the wanted port or, where that is taken, on the next free one.
 *
 * @param {import('node:http').Server} server
 * @param {number} wanted - 0 takes any free port.
 * @param {(message: string) => void} [say] - Hears about a port that is taken.
 * @returns {Promise<number>} The port.
 */
export async function listen(server, wanted, say = console.log) {
  if (wanted === 0) return tryPort(server, 0);
  const port = await findFreePort(wanted, say, (candidate) => tryPort(server, candidate));
  return port;
}

/**
 * The wanted port or the next free one.
 *
 * @param {number} wanted
 * @param {(message: string) => void} [say]
 * @param {(port: number) => Promise<number>} [take] - Does something with a port that seems free; rejects when it is not.
 * @throws {SetupError} When none of the next ports is free.
 */
export async function findFreePort(
  wanted,
  say = console.log,
  take = (port) => Promise.resolve(port),
) {
  for (let port = wanted; port < Math.min(wanted + TRIES, 65_536); port++) {
    try {
      if (!(await isTaken(port))) return await take(port);
    } catch (error) {
      if (!isInUse(error)) throw error;
    }
    say(`Port ${String(port)} is busy, trying ${String(port + 1)}.`);
  }
  throw new SetupError(`No free port from ${String(wanted)} on: pass another one with --port.`);
}

/** @param {unknown} error */
const isInUse = (error) =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EADDRINUSE' || error.code === 'EACCES');

/**
 * Whether somebody answers. Listening would not tell: a server on ::1 leaves 127.0.0.1 free, and the browser,
 * asked for localhost, would go to that other server.
 *
 * @param {number} port
 */
async function isTaken(port) {
  const answers = await Promise.all([HOST, '::1'].map((host) => answersAt(host, port)));
  return answers.includes(true);
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function answersAt(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const settle = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<number>} */
function tryPort(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
