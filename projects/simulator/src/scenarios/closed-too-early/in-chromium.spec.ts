// The programs of the scenario, as they are, in Chromium against a real server of Node: they hear the same, and its console says the same.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TraceEntry } from '@wirelight/protocols';
import { chromium, type Browser } from 'playwright';
import { Server } from 'socket.io';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { delayRequests } from '../../../fixtures/delay-requests.js';
import type { ServerEnvironment } from '../../realm/environment.js';
import { runDefault } from '../run-default.js';
import { startEffect, startImpatient, startLeaver, startOutcast } from './clients.js';
import { CLOSED_TOO_EARLY } from './scenario.js';
import { startServer } from './server.js';

const CLIENT = 'node_modules/socket.io-client/dist/socket.io.js';

/** Milliseconds that every Upgrade is kept back. */
let thinks = 0;
/** What came behind the request of an Upgrade that was kept back until nobody was there any more. */
let saidBehind: Buffer[] = [];

const http: HttpServer = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html').end('<title>home</title>');
});
startServer({ Server, httpServer: http, log: () => undefined } as unknown as ServerEnvironment);
// A client that closes has just polled. Where the request that ends its session overtakes the poll, the poll is refused, and the
// console has a line about that too; in the scenario they come in the order in which they were sent.
delayRequests(http, 'request', ({ method }) => (method === 'POST' ? 40 : 0));
const agree = http.listeners('upgrade');
http.removeAllListeners('upgrade');
http.on('upgrade', (request, socket: Duplex, head) => {
  const keep = (data: Buffer): void => void saidBehind.push(data);
  if (thinks > 0) socket.on('data', keep);
  setTimeout(() => {
    socket.off('data', keep);
    if (!socket.destroyed) for (const listener of agree) listener.call(http, request, socket, head);
  }, thinks);
});

let browser: Browser;
let entries: readonly TraceEntry[];
beforeAll(async () => {
  // Before the server: a run forbids the whole process real time.
  ({ entries } = await runDefault(CLOSED_TOO_EARLY));
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const executablePath = process.env['CHROME_BIN'];
  browser = await chromium.launch(executablePath ? { executablePath } : {});
});
afterAll(async () => {
  await browser.close();
  http.closeAllConnections();
  http.close();
});

/**
 * Runs `script` in a page.
 *
 * @param lines - How many lines its console gets at least.
 * @returns Them, and what comes half a second after the last of them; `console: ` before what the page did not say itself.
 */
async function heardIn(script: string, lines: number): Promise<string[]> {
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    const prefix = message.type() === 'log' ? '' : 'console: ';
    heard.push(withoutNames(`${prefix}${message.text()}`));
  });
  await page.goto(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  await page.addScriptTag({ path: CLIENT });
  heard.length = 0;
  await page.evaluate(script);
  await vi.waitUntil(() => heard.length >= lines, { timeout: 10_000 });
  await page.waitForTimeout(500);
  await page.close();
  return heard.sort();
}

/** The same for every server and every session. */
const withoutNames = (text: string): string =>
  text.replace(/ws:\/\/[\w.:]+/, 'ws://server').replace(/sid=[\w-]+/, 'sid=any');

it.each([
  ['effect', startEffect, 0],
  ['leaver', startLeaver, 3000],
  ['impatient', startImpatient, 1200],
  ['outcast', startOutcast, 3000],
] as const)(
  'the console of Chromium and the program hear what the scenario says of: %s',
  async (host, start, delay) => {
    const notes = entries.filter(({ kind, from }) => kind === 'note' && from === host);
    thinks = delay;
    saidBehind = [];
    const environment = `{ io, url: location.origin, setTimeout: setTimeout.bind(window), log: console.log }`;
    const heard = await heardIn(`(${String(start)})(${environment})`, notes.length);
    expect(heard).toEqual(notes.map(({ text }) => withoutNames(text)).sort());
    expect(Buffer.concat(saidBehind)).toHaveLength(0);
  },
  30_000,
);

it('Chromium says something else of an Upgrade that is refused, and nothing of a page that is left', async () => {
  thinks = 0;
  const address = '"ws://" + location.host + "/socket.io/?EIO=4&transport=websocket';
  expect(await heardIn(`void new WebSocket(${address}&sid=nobody")`, 1)).toEqual([
    expect.stringMatching(/Error during WebSocket handshake: Unexpected response code: 400$/),
  ]);
  thinks = 3000;
  const leave = 'setTimeout(() => location.assign("/elsewhere"), 200)';
  expect(await heardIn(`void new WebSocket(${address}"); ${leave}`, 0)).toEqual([]);
}, 30_000);
