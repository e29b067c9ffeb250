// Records fixtures/chrome-har.txt: npm i --no-save chrome-devtools-frontend
//   node projects/protocols/testing/record-chrome-har.mjs node_modules/chrome-devtools-frontend (CHROME_BIN names the browser).
// A real Chromium talks to a real Socket.IO server and to one that breaks a rule. What its DevTools protocol reports goes
// through the code of DevTools that writes "Save all as HAR with content".
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { Server } from 'socket.io';
import { devtoolsNetworkLog } from './devtools-network-log.mjs';

const [, , given = 'node_modules/chrome-devtools-frontend'] = process.argv;
const frontend = path.resolve(given);

const PAGE = '<!doctype html><script src="/socket.io/socket.io.js"></script>';
const http = createServer((_, response) =>
  response.setHeader('Content-Type', 'text/html').end(PAGE),
);
new Server(http).on('connection', (socket) =>
  socket.on('sum', (one, two, answer) => answer(one + two, Buffer.from([9, 8]))),
);
/** Its second frame has a reserved bit. */
const faulty = createServer().on('upgrade', ({ headers }, socket) => {
  const accept = createHash('sha1')
    .update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write([...lines, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'));
  socket.write(Buffer.from('81026869', 'hex'));
  socket.end(Buffer.from('c10548656c6c6f', 'hex'));
});
const portOf = (server) =>
  new Promise((resolve) => server.listen(0, () => resolve(server.address().port)));
const [port, faultyPort] = [await portOf(http), await portOf(faulty)];

const browser = await chromium.launch({ executablePath: process.env.CHROME_BIN });
const page = await browser.newPage();
const cdp = await page.context().newCDPSession(page);
const save = await devtoolsNetworkLog(frontend, cdp);
await page.goto(`http://localhost:${port}/`);
await page.evaluate(`new Promise((resolve) => {
  const socket = io();
  socket.io.engine.on('upgrade', () => {
    socket.emit('sum', 2, 3, (answer) => { socket.disconnect(); setTimeout(resolve, 100); });
  });
})`);
await page.evaluate(`new Promise((resolve) => {
  new WebSocket('ws://localhost:${faultyPort}/news').onclose = () => setTimeout(resolve, 100);
})`);

const har = JSON.parse(await save((url) => !url.endsWith('socket.io.js')));
const { version } = JSON.parse(readFileSync(path.join(frontend, 'package.json'), 'utf8'));
const provenance = `# Chromium ${browser.version()} with socket.io 4.8, saved as HAR by chrome-devtools-frontend ${version}, recorded by testing/record-chrome-har.mjs`;
writeFileSync(
  new URL('../fixtures/chrome-har.txt', import.meta.url),
  `${provenance}\n${JSON.stringify(har)}\n`,
);
console.log(
  har.log.entries.map(
    ({ request, response }) => `${request.method} ${request.url} ${response.status}`,
  ),
);
await browser.close();
process.exit(0);
