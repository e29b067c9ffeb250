// @ts-check
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import path from 'node:path';
import { staticHandler } from '../serve/static-handler.mjs';

/**
 * Serves a built app: its files, or the Node.js server that renders it.
 *
 * @param {import('./apps.mjs').FreshApp} app
 * @param {string} folder - The app's.
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function serveApp({ name, isRendered = false }, folder) {
  const dist = path.join(folder, 'dist', name);
  if (!isRendered) {
    const server = createServer(staticHandler(path.join(dist, 'browser')));
    return { url: await listenAnywhere(server), close: () => void server.close() };
  }
  // The rendering server takes no port 0: one that was free a moment ago.
  const probe = createServer();
  const url = await listenAnywhere(probe);
  await new Promise((resolve) => probe.close(resolve));
  const child = spawn(process.execPath, [path.join(dist, 'server/server.mjs')], {
    // It answers for no host that it was not told of.
    env: { ...process.env, PORT: new URL(url).port, NG_ALLOWED_HOSTS: 'localhost' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the rendering server ended with code ${code}`)));
  });
  return { url, close: () => void child.kill() };
}

/** @param {import('node:http').Server} server @returns {Promise<string>} */
function listenAnywhere(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve(`http://localhost:${String(port)}`);
    });
  });
}
