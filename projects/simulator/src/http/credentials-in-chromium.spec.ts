// Cookies of a page's requests, and the connections they take, beside Chromium with real servers of Node.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Clock } from '../clock/clock.js';
import { Network } from '../network/network.js';
import { ofHost } from '../realm/of-host.js';
import { Recorder } from '../recorder/recorder.js';
import { VirtualEventSource } from '../sse/virtual-event-source.js';
import { CookieJar } from './cookie-jar.js';
import type { CredentialsMode } from './credentials-mode.js';
import { HttpClient } from './http-client.js';
import type { IncomingMessage } from './incoming-message.js';
import type { ServerResponse } from './server-response.js';
import { createVirtualFetch } from './virtual-fetch.js';
import { VirtualHttpServer } from './virtual-http-server.js';
import { VirtualXMLHttpRequest } from './xml-http-request.js';

interface Call {
  readonly by: 'xhr' | 'fetch' | 'events';
  readonly to: 'own' | 'other';
  /** What `Set-Cookie` the answer has. */
  readonly path: '/' | '/gives' | '/gives-by-site';
  /** With `xhr` and `events` `include` is `withCredentials`. */
  readonly mode: CredentialsMode;
}
const GIVES: Readonly<Record<string, readonly string[]>> = {
  '/gives': ['a=1'],
  '/gives-by-site': ['lax=1; SameSite=Lax', 'strict=2; SameSite=Strict'],
};
/** A page whose host is that of the other origin at another port, or another host. */
type Where = 'same site' | 'another site';

const call = (by: Call['by'], mode: CredentialsMode, path: Call['path'] = '/'): Call => ({
  ...{ by, to: 'other', path, mode },
});
const toOwn = (mode: CredentialsMode, path: Call['path'] = '/'): Call => ({
  ...call('fetch', mode, path),
  to: 'own',
});
const WITHOUT = call('xhr', 'same-origin');
const WITH = call('xhr', 'include');
const CASES: readonly (readonly [
  name: string,
  where: Where,
  calls: readonly Call[],
  /** The cookie of each request, and the number of its connection. */
  heard: readonly string[],
])[] = [
  [
    'XMLHttpRequest without credentials keeps no cookie',
    'same site',
    [call('xhr', 'same-origin', '/gives'), WITH, WITHOUT],
    ['none on 0', 'none on 1', 'none on 0'],
  ],
  [
    'with them it keeps one, and only what has them brings it back',
    'same site',
    [call('xhr', 'include', '/gives'), WITH, WITHOUT, WITH, WITHOUT],
    ['none on 0', 'a=1 on 0', 'none on 1', 'a=1 on 0', 'none on 1'],
  ],
  [
    'fetch has them where it is told to',
    'same site',
    [
      call('fetch', 'same-origin', '/gives'),
      call('fetch', 'include'),
      call('fetch', 'include', '/gives'),
      call('fetch', 'include'),
      call('fetch', 'same-origin'),
      call('fetch', 'omit'),
    ],
    ['none on 0', 'none on 1', 'none on 1', 'a=1 on 1', 'none on 0', 'none on 0'],
  ],
  [
    'EventSource as well',
    'same site',
    [
      call('events', 'same-origin', '/gives'),
      call('events', 'include', '/gives'),
      call('events', 'include'),
      call('events', 'same-origin'),
    ],
    ['none on 0', 'none on 1', 'a=1 on 1', 'none on 0'],
  ],
  [
    'at its own origin a page has them unless it leaves them out',
    'same site',
    [
      toOwn('omit', '/gives'),
      toOwn('same-origin', '/gives'),
      toOwn('same-origin'),
      toOwn('omit'),
      toOwn('include'),
    ],
    ['none on 0', 'none on 1', 'a=1 on 1', 'none on 0', 'a=1 on 1'],
  ],
  [
    'SameSite lets a page of another origin have them that is of the same site',
    'same site',
    [call('xhr', 'include', '/gives-by-site'), WITH, WITHOUT],
    ['none on 0', 'lax=1; strict=2 on 0', 'none on 1'],
  ],
  [
    'of another site they are not even kept',
    'another site',
    [call('xhr', 'include', '/gives-by-site'), WITH],
    ['none on 0', 'none on 0'],
  ],
];

type Browserlike = Pick<typeof globalThis, 'XMLHttpRequest' | 'fetch' | 'EventSource'>;

/** Makes one call; runs in the page as well. */
function make(browser: Browserlike, url: string, { by, mode }: Call): Promise<string> {
  const withCredentials = mode === 'include';
  if (by === 'fetch')
    return browser
      .fetch(url, { credentials: mode })
      .then((response) => response.text())
      .then(
        () => 'read',
        () => 'failed',
      );
  return new Promise((resolve) => {
    if (by === 'events') {
      let result = 'failed';
      const source = new browser.EventSource(url, { withCredentials });
      source.onmessage = () => {
        result = 'read';
      };
      // The stream is over, and its connection free.
      source.onerror = () => {
        source.close();
        resolve(result);
      };
      return;
    }
    const xhr = new browser.XMLHttpRequest();
    xhr.onload = () => {
      resolve('read');
    };
    xhr.onerror = () => {
      resolve('failed');
    };
    xhr.open('GET', url);
    xhr.withCredentials = withCredentials;
    xhr.send();
  });
}

/** What either server answers. */
const answerTo = (origin = 'http://own', path: string): Record<string, string | string[]> => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Allow-Credentials': 'true',
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  ...(GIVES[path] === undefined ? {} : { 'Set-Cookie': [...GIVES[path]] }),
});
const EVENT = 'data: 1\n\n';

/** Says which cookie came, and on which connection, in the order of their first requests. */
function listener() {
  const heard: string[] = [];
  const known: unknown[] = [];
  const hear = (cookie: string | undefined, connection: unknown): void => {
    if (!known.includes(connection)) known.push(connection);
    heard.push(`${cookie ?? 'none'} on ${known.indexOf(connection)}`);
  };
  return { heard, hear };
}

/** A browser with a page, and servers at both origins that answer at once or when `release` is called. */
function inTheSimulator(where: Where, isHeld = false) {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const network = new Network({ clock, recorder, conditions: { latency: 1, middlebox: null } });
  const own = where === 'same site' ? 'lab:8080' : 'app:80';
  const { heard, hear } = listener();
  const paths: string[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const [index, authority] of [own, 'lab:80'].entries())
    new VirtualHttpServer(network, Date)
      .listen(authority, `server-${index}`)
      .on('request', ({ headers, url, socket }: IncomingMessage, response: ServerResponse) => {
        hear(headers['cookie'], socket);
        paths.push(url);
        const end = (): void => {
          response.writeHead(200, answerTo(headers['origin'], url)).end(EVENT);
        };
        if (isHeld) void held.then(end);
        else end();
      });
  const origin = `http://${own.replace(/:80$/, '')}`;
  const site = own.replace(/:\d+$/, '');
  const cookies = new CookieJar();
  const client = new HttpClient(network, 'page', { cookies, site });
  const place = { client, clock, origin };
  const browser = {
    fetch: createVirtualFetch(place),
    XMLHttpRequest: ofHost(VirtualXMLHttpRequest, place),
    EventSource: ofHost(VirtualEventSource, place),
  } as unknown as Browserlike;
  const urls = { own: origin, other: 'http://lab' };
  const kept = (): readonly string[] => cookies.headerFor('lab')?.split('; ') ?? [];
  return { clock, browser, urls, heard, paths, release, kept };
}

let chrome: Browser;
let hearNow: (cookie: string | undefined, socket: Socket) => void = () => undefined;
let holdNow: Promise<void> | null = null;
let paths: string[] = [];
const servers: readonly HttpServer[] = [0, 1].map(() =>
  // Numbers of connections are compared: a slow machine must not let one end as idle.
  createServer({ keepAliveTimeout: 60_000 }, ({ headers, url = '', socket }, response) => {
    if (url === '/home' || url === '/favicon.ico') {
      response.setHeader('Content-Type', 'text/html').end('<title>home</title>');
      return;
    }
    hearNow(headers.cookie, socket);
    paths.push(url);
    void Promise.resolve(holdNow).then(() => {
      response.writeHead(200, answerTo(headers.origin, url)).end(EVENT);
    });
  }),
);
const [ownPort, otherPort] = [0, 1].map((index) => (): number => {
  return (servers[index]?.address() as AddressInfo).port;
});

beforeAll(async () => {
  for (const server of servers)
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  const executablePath = process.env['CHROME_BIN'];
  chrome = await chromium.launch(executablePath ? { executablePath } : {});
});
afterAll(async () => {
  await chrome.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function inChromium(where: Where) {
  const { heard, hear } = listener();
  [hearNow, paths, holdNow] = [hear, [], null];
  // A browser of its own: no cookie and no connection of the last case.
  const page = await (await chrome.newContext()).newPage();
  const host = where === 'same site' ? '127.0.0.1' : 'localhost';
  const urls = {
    own: `http://${host}:${ownPort?.() ?? 0}`,
    other: `http://127.0.0.1:${otherPort?.() ?? 0}`,
  };
  await page.goto(`${urls.own}/home`);
  const evaluate = (url: string, one: Call): Promise<string> =>
    page.evaluate<string>(
      `(${String(make)})(window, ${JSON.stringify(url)}, ${JSON.stringify(one)})`,
    );
  return { page, urls, heard, evaluate };
}

describe('the cookies of a page', () => {
  it.each(CASES)('%s', async (_, where, calls, expected) => {
    const virtual = inTheSimulator(where);
    const real = await inChromium(where);
    for (const one of calls) {
      const result = make(virtual.browser, virtual.urls[one.to] + one.path, one);
      await virtual.clock.runTo(virtual.clock.now + 50);
      expect(await result).toBe('read');
      expect(await real.evaluate(real.urls[one.to] + one.path, one)).toBe('read');
    }
    const context = real.page.context();
    const kept = (await context.cookies(real.urls.other)).map(
      ({ name, value }) => `${name}=${value}`,
    );
    await context.close();
    expect(virtual.kept()).toEqual(kept);
    expect(virtual.heard).toEqual(expected);
    expect(real.heard).toEqual(expected);
  });
});

describe('requests under way together', () => {
  const calls = Array.from({ length: 8 }, (_, index) =>
    [WITH, WITHOUT].map((one) => ({ one, path: `/${one.mode}/${index}` })),
  ).flat();
  /** How many there are of each mode. */
  const count = (all: readonly string[]): readonly number[] =>
    [WITH, WITHOUT].map(({ mode }) => all.filter((path) => path.startsWith(`/${mode}/`)).length);

  it('six with credentials and six without have a connection each, the others wait', async () => {
    const virtual = inTheSimulator('same site', true);
    const results = calls.map(({ one, path }) =>
      make(virtual.browser, virtual.urls.other + path, one),
    );
    await virtual.clock.runTo(200);
    expect(count(virtual.paths)).toEqual([6, 6]);
    virtual.release();
    await virtual.clock.runTo(400);
    expect(new Set(await Promise.all(results))).toEqual(new Set(['read']));
    expect(count(virtual.paths)).toEqual([8, 8]);

    const real = await inChromium('same site');
    let release = (): void => undefined;
    holdNow = new Promise((resolve) => {
      release = resolve;
    });
    const answers = Promise.all(
      calls.map(({ one, path }) => real.evaluate(real.urls.other + path, one)),
    );
    await vi.waitUntil(() => paths.length >= 12, { timeout: 10_000 });
    // One more than there should be would come now.
    await real.page.waitForTimeout(300);
    expect(count(paths)).toEqual([6, 6]);
    release();
    expect(new Set(await answers)).toEqual(new Set(['read']));
    expect(count(paths)).toEqual([8, 8]);
    await real.page.context().close();
  });
});
