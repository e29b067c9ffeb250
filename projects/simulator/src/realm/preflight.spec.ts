// A page of another origin with a header of its own: the real client and server over polling, in the realm and in Chromium with Node.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeHttpRequest } from '@wirelight/protocols';
import { chromium, type Browser } from 'playwright';
import { Server } from 'socket.io';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { delayRequests } from '../../fixtures/delay-requests.js';
import { runScenario } from './run-scenario.js';

const CLIENT = 'node_modules/socket.io-client/dist/socket.io.js';
const EXTRA = { extraHeaders: { 'X-Token': 'sesame' }, transports: ['polling'] };

interface Case {
  readonly name: string;
  /** Options of `cors` besides the origin. */
  readonly cors: Readonly<Record<string, unknown>>;
  readonly client: Readonly<Record<string, unknown>>;
  /** What the client says first. */
  readonly says: string;
  /** How many requests there are of each method until it is quiet. */
  readonly requests: Readonly<Record<string, number>>;
}
const CASES: readonly Case[] = [
  {
    name: 'every poll has an address of its own, so each is asked for',
    cors: {},
    client: EXTRA,
    says: 'connect',
    requests: { OPTIONS: 4, GET: 3, POST: 1 },
  },
  {
    name: 'with one address for all polls of a session the consent is kept',
    cors: { maxAge: 600 },
    client: { ...EXTRA, timestampRequests: false },
    says: 'connect',
    requests: { OPTIONS: 3, GET: 3, POST: 1 },
  },
  {
    name: 'a header that the server does not allow is never sent',
    cors: { allowedHeaders: ['x-other'] },
    client: EXTRA,
    says: 'xhr poll error',
    requests: { OPTIONS: 1 },
  },
  {
    name: 'with credentials, and a server that allows them',
    cors: { credentials: true },
    client: { ...EXTRA, withCredentials: true },
    says: 'connect',
    requests: { OPTIONS: 4, GET: 3, POST: 1 },
  },
  {
    name: 'with credentials, and a server that does not',
    cors: {},
    client: { ...EXTRA, withCredentials: true },
    says: 'xhr poll error',
    requests: { OPTIONS: 1 },
  },
  {
    name: 'without a header of its own nothing is asked for',
    cors: {},
    client: { transports: ['polling'] },
    says: 'connect',
    requests: { GET: 3, POST: 1 },
  },
];

const count = (methods: readonly string[]): Record<string, number> =>
  methods.reduce<Record<string, number>>(
    (all, method) => ({ ...all, [method]: (all[method] ?? 0) + 1 }),
    {},
  );

async function inTheRealm({ cors, client }: Case): Promise<Pick<Case, 'says' | 'requests'>> {
  const { entries } = await runScenario(
    {
      scenario: {
        id: 'preflight',
        seed: 1,
        duration: 900,
        settings: {},
        hosts: [
          { name: 'server', role: 'server', program: 'serve' },
          { name: 'client', role: 'client', program: 'talk', origin: 'http://app' },
        ],
        links: [{ name: 'way', between: ['*', '*'], latency: 2 }],
        script: [],
      },
      servers: {
        serve: (environment) => {
          const { httpServer } = environment;
          new environment.Server(httpServer, {
            serveClient: false,
            cors: { origin: 'http://app', ...cors },
          });
        },
      },
      clients: {
        talk: ({ io, url, log }) => {
          const socket = io(url, { ...client, reconnection: false });
          socket.on('connect', () => log('connect'));
          socket.on('connect_error', ({ message }) => log(message));
        },
      },
    },
    { scenario: 'preflight', seed: 1, settings: {}, interventions: [] },
  );
  const methods = entries
    .filter(({ kind, layer, from }) => kind === 'sent' && layer === 'http' && from === 'client')
    .map(({ bytes }) => {
      const decoded = decodeHttpRequest(bytes);
      return decoded.ok ? decoded.value.method : decoded.error.code;
    });
  const notes = entries.filter(
    ({ kind, text }) => kind === 'note' && !text.startsWith('console: '),
  );
  return { says: notes[0]?.text ?? '', requests: count(methods) };
}

let browser: Browser;
const home = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html').end('<title>home</title>');
});
const originOf = (server: HttpServer): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const listen = (server: HttpServer): Promise<void> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

beforeAll(async () => {
  await listen(home);
  const executablePath = process.env['CHROME_BIN'];
  browser = await chromium.launch(executablePath ? { executablePath } : {});
});
afterAll(async () => {
  await browser.close();
  home.closeAllConnections();
  home.close();
});

/**
 * How long a request is under way, ms. On a loopback without it the answer to the first of two
 * preflights now and then overtakes the second, which is then not sent.
 */
const WAY = 40;

/** Runs in the page: what the client says first. */
const HEAR = `({ address, options }) => new Promise((resolve) => {
  const socket = io(address, { ...options, reconnection: false });
  socket.on('connect', () => resolve('connect'));
  socket.on('connect_error', ({ message }) => resolve(message));
})`;

async function inChromium({
  cors,
  client,
  requests,
}: Case): Promise<Pick<Case, 'says' | 'requests'>> {
  const methods: string[] = [];
  const http = createServer();
  new Server(http, { serveClient: false, cors: { origin: originOf(home), ...cors } });
  delayRequests(http, 'request', ({ method = '' }) => {
    methods.push(method);
    return WAY;
  });
  await listen(http);
  const page = await browser.newPage();
  await page.goto(originOf(home));
  await page.addScriptTag({ path: CLIENT });
  const wanted = JSON.stringify({ address: originOf(http), options: client });
  const says = await page.evaluate<string>(`(${HEAR})(${wanted})`);
  const expected = Object.values(requests).reduce((sum, each) => sum + each, 0);
  await vi.waitUntil(() => methods.length >= expected, { timeout: 10_000 }).catch(() => undefined);
  // One more than there should be would come now.
  await page.waitForTimeout(500);
  await page.close();
  http.closeAllConnections();
  http.close();
  return { says, requests: count(methods) };
}

it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  const { says, requests } = one;
  expect(await inTheRealm(one)).toEqual({ says, requests });
  expect(await inChromium(one)).toEqual({ says, requests });
});
