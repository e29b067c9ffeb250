// @ts-check
// Serves a built folder: `node tools/serve-site.mjs [folder] [--port 4200]`, default dist/site/browser.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listen } from './serve/listen.mjs';
import { readPort } from './serve/read-port.mjs';
import { staticHandler } from './serve/static-handler.mjs';
import { inRoot } from './setup/root.mjs';
import { SetupError, stopWith } from './setup/setup-error.mjs';

/**
 * Serves a folder of static files on this machine.
 *
 * @param {string} [folder] - Relative to the repository or absolute; default the built site.
 * @param {number} [port] - The wanted port, the next free one is taken when it is busy; 0, the default, takes any.
 * @returns {Promise<{url: string, close: () => Promise<void>}>} The URL has no slash at its end.
 * @throws {SetupError} When the folder was not built.
 */
export async function serveSite(folder = 'dist/site/browser', port = 0) {
  const absolute = path.resolve(inRoot(), folder);
  if (!existsSync(absolute))
    throw new SetupError(`There is no ${folder} to serve: run npm run build first.`);
  const server = createServer(staticHandler(absolute));
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${String(taken)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { port, rest } = readPort(process.argv.slice(2), 4200);
    const { url } = await serveSite(rest[0], port);
    console.log(`Serving ${url}/`);
  } catch (error) {
    stopWith(error);
  }
}
