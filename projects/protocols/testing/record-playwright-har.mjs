// Records fixtures/playwright-har.txt: node projects/protocols/testing/record-playwright-har.mjs (CHROME_BIN names the browser).
// A real Chromium talks to a real Socket.IO server, and Playwright writes what passes as HAR: once in one file, once as ZIP with the
// contents beside it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { Server } from 'socket.io';

const PAGE = '<!doctype html><script src="/socket.io/socket.io.min.js"></script>';
const http = createServer((_, response) =>
  response.setHeader('Content-Type', 'text/html').end(PAGE),
);
new Server(http).on('connection', (socket) =>
  socket.on('sum', (one, two, answer) => answer(one + two, Buffer.from([9, 8]))),
);
const port = await new Promise((resolve) => http.listen(0, () => resolve(http.address().port)));
const browser = await chromium.launch({ executablePath: process.env.CHROME_BIN });

async function record(name, content) {
  const file = path.join(tmpdir(), `${process.pid}-${name}`);
  const urlFilter = /\?EIO=4/;
  const context = await browser.newContext({ recordHar: { path: file, content, urlFilter } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/`);
  await page.evaluate(`new Promise((resolve) => {
    const socket = io();
    socket.io.engine.on('upgrade', () => {
      socket.emit('sum', 2, 3, () => { socket.disconnect(); setTimeout(resolve, 100); });
    });
  })`);
  await context.close();
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
}

const har = JSON.stringify(JSON.parse(await record('a.har', 'embed')));
const zip = JSON.stringify((await record('a.har.zip', 'attach')).toString('base64'));
const { version } = createRequire(import.meta.url)('@playwright/test/package.json');
const provenance = `# Chromium ${browser.version()} with socket.io 4.8, saved as HAR and as ZIP (in Base64) by Playwright ${version}, recorded by testing/record-playwright-har.mjs`;
writeFileSync(
  new URL('../fixtures/playwright-har.txt', import.meta.url),
  `${provenance}\n${har}\n${zip}\n`,
);
await browser.close();
process.exit(0);
