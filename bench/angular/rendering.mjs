// How often Angular checks while 10,000 events arrive: an application with the binding beside one with a raw handler
// outside the zone, in one page and on the same frames. In Chromium, against a real server.
import { build } from 'esbuild';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { Server } from 'socket.io';

const EVENTS = 10_000;
const LOADS = 9;
const here = path.dirname(fileURLToPath(import.meta.url));
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The application as one script, with or without zone.js. */
async function bundle(zone) {
  const { outputFiles } = await build({
    stdin: {
      contents: `${zone ? "import 'zone.js';" : ''} import './rendering-app';`,
      resolveDir: here,
    },
    bundle: true,
    format: 'esm',
    // With zone.js `async` functions have to be compiled away; there are none but the top level.
    target: 'es2022',
    define: { ngDevMode: 'false', ZONE: String(zone) },
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Prints two rows, and throws where an event was lost. */
export async function measureRendering() {
  const scripts = { zone: await bundle(true), zoneless: await bundle(false) };
  const http = createServer(({ url }, response) => {
    const mode = url.startsWith('/zoneless') ? 'zoneless' : 'zone';
    const isScript = url.endsWith('.js');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript
        ? scripts[mode]
        : `<!doctype html><app-ours></app-ours><app-raw></app-raw><script type="module" src="/${mode}.js"></script>`,
    );
  });
  const io = new Server(http, { serveClient: false });
  io.on('connection', (socket) => {
    socket.on('start', () => {
      for (let n = 1; n <= EVENTS; n++) socket.emit('n', n);
      socket.emit('done');
    });
  });
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${http.address().port}`;
  const browser = await chromium.launch({ executablePath: process.env.CHROME_BIN });
  try {
    for (const mode of ['zone', 'zoneless']) {
      const loads = [];
      for (let load = 0; load < LOADS; load++) {
        // Who listens first is called first.
        const order = load % 2 === 0 ? 'raw,ours' : 'ours,raw';
        loads.push(await oneLoad(browser, `${origin}/${mode}?order=${order}`));
      }
      const of = (who, what) => median(loads.map((load) => load[who][what]));
      const reached = ['ticks', 'templateRuns'].every(
        (what) => of('ours', what) <= of('raw', what),
      );
      const all = loads.map(({ ours, raw }) => `${ours.ticks}/${raw.ticks}`).join(' ');
      console.log(
        `${`${EVENTS} events, ${mode}`.padEnd(38)} ${of('ours', 'ticks')} ticks, ` +
          `${of('ours', 'templateRuns')} template runs (raw outside the zone ${of('raw', 'ticks')}, ` +
          `${of('raw', 'templateRuns')}; each load ${all}); aim at most raw: ${reached ? 'reached' : 'NOT REACHED'}`,
      );
    }
  } finally {
    await browser.close();
    await io.close();
  }
}

async function oneLoad(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  const handle = await page.waitForFunction(() => globalThis.result);
  const result = await handle.jsonValue();
  await page.close();
  for (const [who, { seen, text }] of Object.entries(result)) {
    if (seen === EVENTS && text === String(EVENTS)) continue;
    throw new Error(`${url}: ${who} saw ${seen} events, shows ${text}`);
  }
  return result;
}
