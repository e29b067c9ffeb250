// @ts-check
// check-drop-in.mjs: a sample application of ngx-socket-io, built as it is and with the import replaced by the built package, in
// Chromium beside a real server: it sees the same, without the bugs. Ends with code 0, or 1 and the difference.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { Server } from 'socket.io';
import { inRoot } from '../setup/root.mjs';

const APP = 'projects/angular/fixtures/drop-in/app.ts';
const PACKAGES = /** @type {const} */ (['ngx-socket-io', '@wirelight/angular']);

/** The application as one script. @param {string} name - What takes the place of ngx-socket-io in its import. */
async function bundle(name) {
  const source = await readFile(inRoot(APP), 'utf8');
  const { outputFiles } = await build({
    stdin: {
      contents: source.replace("from 'ngx-socket-io'", `from '${name}'`),
      resolveDir: inRoot(),
      loader: 'ts',
    },
    // What users install, not the sources.
    tsconfigRaw: {},
    alias: {
      '@wirelight/angular/client': inRoot('dist/angular/fesm2022/wirelight-angular-client.mjs'),
      '@wirelight/angular': inRoot('dist/angular/fesm2022/wirelight-angular.mjs'),
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

const scripts = new Map(
  await Promise.all(
    PACKAGES.map(async (name) => /** @type {const} */ ([name, await bundle(name)])),
  ),
);
const http = createServer(({ url = '/' }, response) => {
  const name = PACKAGES[url.startsWith('/ours') ? 1 : 0];
  const isScript = url.endsWith('.js');
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  const page = `<!doctype html><app-root></app-root><script type="module" src="${url}.js"></script>`;
  response.end(isScript ? scripts.get(name) : page);
});
const io = new Server(http, { serveClient: false });
for (const namespace of ['/', '/room']) {
  io.of(namespace).on('connection', (socket) => {
    socket.on('say', (text) => socket.emit('message', text));
    socket.on('ask', (n, answer) => answer(n * n));
    socket.on('token?', () => socket.emit('token', { token: socket.handshake.query['token'] }));
  });
}
await new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = /** @type {import('node:net').AddressInfo} */ (http.address());
const browser = await chromium.launch(
  process.env['CHROME_BIN'] ? { executablePath: process.env['CHROME_BIN'] } : {},
);

/** What the application saw. @param {string} path */
async function visit(path) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${String(address.port)}${path}`);
  const handle = await page.waitForFunction('globalThis.result', null, { timeout: 30_000 });
  const result = await handle.jsonValue();
  await page.close();
  return result;
}

try {
  const theirs = await visit('/theirs');
  const ours = await visit('/ours');
  assert.deepEqual(ours.transcript, theirs.transcript);
  // Four sockets with three observations each, and four more.
  assert.equal(ours.transcript.length, 16);
  assert.ok(ours.transcript.every((/** @type {unknown[]} */ [what]) => what !== 'failed'));
  assert.deepEqual(ours.bugs, {
    'listeners left behind': 0,
    'listeners after removeAllListeners()': 0,
    "of('room') and of('/room') are one": true,
    'connected after its injector is destroyed': false,
  });
  assert.deepEqual(theirs.bugs, {
    'listeners left behind': 1,
    'listeners after removeAllListeners()': 2,
    "of('room') and of('/room') are one": false,
    'connected after its injector is destroyed': true,
  });
  console.log(`the same ${String(ours.transcript.length)} observations, without the bugs`);
} finally {
  await browser.close();
  await io.close();
}
