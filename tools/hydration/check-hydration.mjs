// @ts-check
// check-hydration.mjs: an application with a socket, rendered on a server and taken over in Chromium, with and without zone.js: the
// same elements, no error, one connection, and it becomes stable. Ends with code 0, or 1 and what was wrong.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { Server } from 'socket.io';
import { inRoot } from '../setup/root.mjs';

const SOURCES = 'projects/angular/fixtures/hydration';
const DOCUMENT = '<!doctype html><html><head></head><body><app-root></app-root></body></html>';

/** Bundles a program. @param {string} name @param {boolean} zone @param {import('esbuild').BuildOptions} options */
const bundle = (name, zone, options) =>
  build({
    stdin: {
      contents: [
        options.platform === 'node' ? 'zone.js/node' : 'zone.js',
        // Before everything of Angular, which it compiles when that is loaded.
        '@angular/compiler',
      ]
        .slice(zone ? 0 : 1)
        .map((path) => `import '${path}';`)
        .concat(`export * from './${name}';`)
        .join(''),
      resolveDir: inRoot(SOURCES),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    define: { ZONE: String(zone) },
    // Paths to the sources; what decorators there are is not bundled.
    tsconfig: inRoot('tsconfig.json'),
    logLevel: 'error',
    ...options,
  });

/** @param {import('playwright').Browser} browser @param {string} folder @param {boolean} zone */
async function check(browser, folder, zone) {
  const outfile = path.join(folder, `server-${String(zone)}.mjs`);
  await bundle('server', zone, { platform: 'node', packages: 'external', outfile });
  const { outputFiles } = await bundle('client', zone, {
    write: false,
    // The package says that its files have no side effects; this one bootstraps an application.
    ignoreAnnotations: true,
  });
  const { render } = await import(pathToFileURL(outfile).href);

  let page = '';
  const http = createServer(({ url }, response) => {
    response.setHeader('content-type', url === '/app.js' ? 'text/javascript' : 'text/html');
    response.end(url === '/app.js' ? outputFiles?.[0]?.text : page);
  });
  const io = new Server(http, { serveClient: false });
  let connections = 0;
  io.on('connection', () => connections++);
  await new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (http.address());
  const origin = `http://127.0.0.1:${String(port)}`;

  try {
    const html = await render(DOCUMENT, origin);
    assert.match(html, /<p[^>]*>nothing yet<\/p>/);
    assert.match(html, /ngh=/);
    assert.equal(connections, 0);
    // The elements of the server are marked before the application takes them over.
    const mark = 'for (const e of document.querySelectorAll("h1, p, ul")) e.fromServer = true;';
    page = html.replace(
      '</body>',
      `<script>${mark}</script><script type="module" src="/app.js"></script></body>`,
    );

    const tab = await browser.newPage();
    const complaints = /** @type {string[]} */ ([]);
    tab.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    tab.on('pageerror', (error) => complaints.push(String(error)));
    await tab.goto(origin);
    await tab.waitForFunction('globalThis.isStable', null, { timeout: 5000 });
    await tab.waitForTimeout(300);
    io.emit('line', 'hello');
    await tab.waitForFunction('document.querySelector("p").textContent === "hello"');
    const seen = await tab.evaluate(`({
      kept: [...document.querySelectorAll('h1, p, ul')].map((e) => 'fromServer' in e),
      text: [...document.querySelectorAll('h1, li')].map((e) => e.textContent),
    })`);
    assert.deepEqual(seen, { kept: [true, true, true], text: ['1 lines', 'hello'] });
    assert.deepEqual(
      complaints.filter((text) => !text.includes('favicon')),
      [],
    );
    assert.equal(connections, 1);
    await tab.close();
    console.log(
      `${zone ? 'zone.js' : 'no zone'}: the elements of the server, one connection, stable`,
    );
  } finally {
    await io.close();
  }
}

// As the CLI's programs for servers begin.
Object.assign(globalThis, { ngServerMode: true });
// Inside node_modules, so that it finds the packages it leaves outside the bundle.
const folder = await mkdtemp(inRoot('node_modules/.hydration-'));
const browser = await chromium.launch(
  process.env['CHROME_BIN'] ? { executablePath: process.env['CHROME_BIN'] } : {},
);
try {
  await check(browser, folder, false);
  await check(browser, folder, true);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
