// The same reasons in Chromium against real servers of Node: its programs hear what those of the scenario hear.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { Server } from 'socket.io';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runDefault } from '../run-default.js';
import { IT_DOES_NOT_CONNECT } from './scenario.js';

/** The page, and the server of its own origin. */
const home = createServer((request, response) => {
  if (request.url === '/') response.end('<script src="/socket.io/socket.io.js"></script>');
  else response.writeHead(404).end();
});
new Server(home).of('/members').use((_socket, next) => {
  next(new Error('not authorized'));
});
const elsewhere = createServer();
new Server(elsewhere);
const silence = createServer(() => {
  /* never answers */
});
const firewall = createServer().on('upgrade', (_request, socket) => {
  socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
});
/** Gives its port back before anybody asks for it. */
const gone = createServer();
const SERVERS = [home, elsewhere, silence, firewall, gone];

const originOf = (server: HttpServer): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  for (const server of SERVERS) {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  }
});
afterAll(() => {
  for (const server of SERVERS) {
    server.closeAllConnections();
    server.close();
  }
});

/** Runs in the page: what a client hears that connects to this address, as the program of the scenario says it. */
const HEAR = `({ address, options }) => new Promise((resolve) => {
  const socket = io(address, { timeout: 2000, reconnectionDelay: 10000, ...options });
  socket.on('connect', () => resolve(['connect']));
  socket.on('connect_error', ({ message, description }) => {
    const status = typeof description === 'number' ? ', status ' + description : '';
    const next = socket.active ? 'tries again' : 'does not try again';
    socket.disconnect();
    resolve(['connect_error: ' + message + status, next]);
  });
})`;

it('a program in Chromium hears the same of every reason', async () => {
  const { entries } = await runDefault(IT_DOES_NOT_CONNECT);
  const heard = (host: string): readonly string[] =>
    entries
      .filter(({ kind, from }) => kind === 'note' && from === host)
      .map(({ text }) => text)
      .filter((text) => !text.startsWith('console: '));
  const nowhere = originOf(gone);
  gone.close();
  const executablePath = process.env['CHROME_BIN'];
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const page = await browser.newPage();
    await page.goto(originOf(home));
    for (const [host, address, options] of [
      ['nobody', nowhere, {}],
      ['stranger', originOf(elsewhere), {}],
      ['lost', originOf(home), { path: '/chat' }],
      ['insister', originOf(firewall), { transports: ['websocket'] }],
      ['patient', originOf(silence), {}],
      ['visitor', `${originOf(home)}/nowhere`, {}],
      ['guest', `${originOf(home)}/members`, {}],
    ] as const) {
      const inPage = `(${HEAR})(${JSON.stringify({ address, options })})`;
      expect([host, await page.evaluate(inPage)]).toEqual([host, heard(host)]);
    }
  } finally {
    await browser.close();
  }
}, 60_000);
