// The programs of the scenario, as they are, in Chromium against real servers of Node: the same requests, and the same is heard.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeHttpRequest, type TraceEntry } from '@wirelight/protocols';
import { chromium, type Browser } from 'playwright';
import { Server } from 'socket.io';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { delayRequests } from '../../../fixtures/delay-requests.js';
import type { ServerEnvironment } from '../../realm/environment.js';
import type { SettingValues } from '../../scenario/scenario.js';
import { runDefault } from '../run-default.js';
import { startClient } from './client.js';
import { PREFLIGHTS } from './scenario.js';
import { startServer, startStrict } from './server.js';

const CLIENT = 'node_modules/socket.io-client/dist/socket.io.js';
/** How long a request is under way, ms: answers do not overtake what leaves together. */
const WAY = 200;
/** When the scenario has its first two pieces of news, and long after them, ms. */
const [NEWS, QUIET] = [8000, 12_000];
/** Longer than Chromium keeps a consent of which the server does not say how long, ms. */
const LONG = 5500;
const NOT_SAID = { maxAge: 'not said' };
const CASES: readonly (readonly [host: string, settings: SettingValues])[] = [
  ['poller', {}],
  ['poller', NOT_SAID],
  ['steady', {}],
  ['steady', NOT_SAID],
  ['climber', {}],
  ['caller', {}],
  ['plain', {}],
  ['native', {}],
  ['refused', {}],
];

interface Heard {
  /** How many requests there are of each kind, e.g. `OPTIONS polling: 4`. */
  readonly requests: Readonly<Record<string, number>>;
  /** What the program and the console say. */
  readonly notes: readonly string[];
}

const kindOf = (method = '', target = ''): string =>
  `${method} ${/transport=(\w+)/.exec(target)?.[1] ?? ''}`;
const count = (kinds: readonly string[]): Record<string, number> =>
  kinds.reduce<Record<string, number>>(
    (all, kind) => ({ ...all, [kind]: (all[kind] ?? 0) + 1 }),
    {},
  );
/** The same for every server, session and moment. */
const withoutNames = (text: string): string =>
  text.replace(/http:\/\/[\w.]+\/socket/, 'http://server/socket').replace(/&t=[\w-]+/, '&t=any');

function inTheScenario(host: string, entries: readonly TraceEntry[], until: number): Heard {
  const own = entries.filter(({ from, at }) => from === host && at < until);
  const requests = own
    .filter(({ kind, layer }) => kind === 'sent' && layer === 'http')
    .map(({ bytes }) => {
      const decoded = decodeHttpRequest(bytes);
      if (!decoded.ok) throw new Error(decoded.error.code);
      return kindOf(decoded.value.method, decoded.value.target);
    });
  const notes = own.filter(({ kind }) => kind === 'note').map(({ text }) => withoutNames(text));
  return { requests: count(requests), notes: notes.sort() };
}

/** A real server with the program of the scenario; tells what it was asked, and has its news when `tell` is called. */
function makeServer(host: string, settings: SettingValues) {
  const kinds: string[] = [];
  let tell = (): void => undefined;
  const http = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>home</title>');
  });
  const program = host === 'refused' ? startStrict : startServer;
  program({
    ...{ Server, httpServer: http, settings, setTimeout, log: () => undefined },
    setInterval: (tick: () => void) => {
      tell = tick;
    },
  } as unknown as ServerEnvironment);
  for (const event of ['request', 'upgrade'] as const)
    delayRequests(http, event, ({ method, url }) => {
      if (url?.startsWith('/socket.io/')) kinds.push(kindOf(method, url));
      return WAY;
    });
  return {
    http,
    kinds,
    tell: () => {
      tell();
    },
  };
}

const servers = CASES.map(([host, settings]) => makeServer(host, settings));
const portOf = (http: HttpServer): number => (http.address() as AddressInfo).port;
/** What the scenario says before its news and with them. */
const expected: (readonly [before: Heard, all: Heard])[] = [];
let heard: readonly Heard[] = [];
let browser: Browser;

/** Runs the client of a case in a page, and the news of its server, until as much was heard as in the scenario; and half a second more. */
async function hear(index: number): Promise<Heard> {
  const [host = ''] = CASES[index] ?? [];
  const { kinds = [], tell } = servers[index] ?? {};
  const said: string[] = [];
  const page = await (await browser.newContext()).newPage();
  const url = `http://${index}.server`;
  await page.goto(host === 'native' ? url : 'http://app/');
  await page.addScriptTag({ path: CLIENT });
  page.on('console', (message) => {
    const text = withoutNames(message.text());
    const isProgram = message.type() === 'log';
    if (!text.includes('net::ERR_FAILED')) said.push(isProgram ? text : `console: ${text}`);
  });
  const options = JSON.stringify(PREFLIGHTS.hosts.find(({ name }) => name === host)?.options);
  const environment = `{ io, url: ${JSON.stringify(url)}, options: ${options}, log: console.log }`;
  await page.evaluate(`(${String(startClient)})(${environment})`);
  for (const [stage, { requests, notes }] of (expected[index] ?? []).entries()) {
    if (stage === 1) {
      await page.waitForTimeout(LONG);
      tell?.();
    }
    const all = Object.values(requests).reduce((sum, each) => sum + each, 0);
    await vi
      .waitUntil(() => kinds.length >= all && said.length >= notes.length, { timeout: 10_000 })
      .catch(() => undefined);
  }
  await page.waitForTimeout(500);
  return { requests: count(kinds), notes: said.sort() };
}

beforeAll(async () => {
  // Before the servers: a run forbids the whole process real time.
  for (const [host, settings] of CASES) {
    const { entries } = await runDefault(PREFLIGHTS, settings);
    expected.push([inTheScenario(host, entries, NEWS), inTheScenario(host, entries, QUIET)]);
  }
  for (const { http } of servers)
    await new Promise<void>((resolve) => {
      http.listen(0, '127.0.0.1', resolve);
    });
  const rules = servers.map(({ http }, index) => `MAP ${index}.server 127.0.0.1:${portOf(http)}`);
  rules.push(...servers.slice(-1).map(({ http }) => `MAP app 127.0.0.1:${portOf(http)}`));
  const executablePath = process.env['CHROME_BIN'];
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [`--host-resolver-rules=${rules.join(', ')}`],
  });
  heard = await Promise.all(CASES.map((_, index) => hear(index)));
}, 60_000);
afterAll(async () => {
  await browser.close();
  for (const { http } of servers) {
    http.closeAllConnections();
    http.close();
  }
});

it.each(CASES.map((one, index) => [...one, index] as const))(
  'Chromium sends what the scenario says of %s %j',
  (_host, _settings, index) => {
    const [, all] = expected[index] ?? [];
    expect(all?.notes).not.toHaveLength(0);
    expect(heard[index]).toEqual(all);
  },
);
