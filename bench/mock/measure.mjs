// The round trip of `mockSocketIo` in Chromium, beside a connection to a real server on loopback and beside a WebSocket that is
// written by hand: the same client, the same page, in turns.
import { build } from 'esbuild';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright';
import { Server } from 'socket.io';
import { inRoot } from '../../tools/setup/root.mjs';

const AIM = 0.25;
const ASKS = 500;
const ROUNDS = Number(process.env.ROUNDS ?? 15);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const { outputFiles } = await build({
  entryPoints: [path.join(import.meta.dirname, 'page.ts')],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  tsconfig: inRoot('tsconfig.json'),
  write: false,
  logLevel: 'error',
});
const script = outputFiles[0].text;
const http = createServer(({ url }, response) => {
  const isScript = url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
});
new Server(http, { serveClient: false }).on('connection', (socket) => {
  socket.on('sum', (a, b, answer) => answer(a + b));
});
await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({ executablePath: process.env.CHROME_BIN });
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${http.address().port}/`);
  await page.waitForFunction(() => 'measure' in globalThis);
  const options = { rounds: ROUNDS, asks: ASKS };
  const results = await page.evaluate((given) => globalThis.measure(given), options);
  print('mockSocketIo', results.mock, results.real, AIM);
  print('a WebSocket written by hand', results.hand, results.real);
} finally {
  await browser.close();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
}

/** The median of the ratios of the rounds, and what one acknowledgement took. */
function print(name, ours, real, aim) {
  const ratio = median(ours.map((ms, round) => ms / real[round]));
  const micros = (values) => `${((median(values) / ASKS) * 1000).toFixed(0)} µs`;
  const verdict =
    aim === undefined
      ? ''
      : ratio <= aim
        ? `, within the aim of ${aim}`
        : `, ABOVE the aim of ${aim}`;
  console.log(
    `acknowledgement, ${name} / loopback: ${ratio.toFixed(2)} (${micros(ours)}, ${micros(real)})${verdict}`,
  );
}
