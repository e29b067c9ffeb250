// Which header fields of an answer a page sees, beside Chromium.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageBesideServer } from '../../fixtures/page-beside-server.js';
import { ofHost } from '../realm/of-host.js';
import { createVirtualFetch } from './virtual-fetch.js';
import { VirtualXMLHttpRequest } from './xml-http-request.js';

const FIELDS = {
  'Access-Control-Allow-Credentials': 'true',
  'Cache-Control': 'no-store',
  'Content-Type': 'text/plain',
  'Content-Length': '2',
  Expires: '0',
  'Set-Cookie': 'a=1',
  'X-A': '1',
  'X-B': '2',
};
const NAMES = Object.keys(FIELDS).map((name) => name.toLowerCase());
const SAFE = ['cache-control', 'content-type', 'content-length', 'expires'];
/** What the server exposes, how the page asks, and what it sees. */
const CASES: readonly (readonly [
  name: string,
  exposes: string | null,
  ask: { readonly isOwn?: boolean; readonly isWith?: boolean },
  sees: readonly string[],
])[] = [
  ['nothing exposed', null, {}, SAFE],
  ['one field, in another case', 'x-A', {}, [...SAFE, 'x-a']],
  ['every field', '*', {}, NAMES.filter((name) => name !== 'set-cookie')],
  ['every field, with cookies', '*', { isWith: true }, SAFE],
  ['one by its name, with cookies', 'X-B', { isWith: true }, [...SAFE, 'x-b']],
  ['a cookie', 'Set-Cookie, X-A', { isWith: true }, [...SAFE, 'x-a']],
  ['its own origin', null, { isOwn: true }, NAMES.filter((name) => name !== 'set-cookie')],
];

type Interfaces = Pick<typeof globalThis, 'XMLHttpRequest' | 'fetch'>;

/** The names that `XMLHttpRequest` lists, gives one by one, and `fetch` gives; runs in the page as well. */
async function look(
  browser: Interfaces,
  url: string,
  isWith: boolean,
  names: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const xhr = await new Promise<XMLHttpRequest>((resolve) => {
    const request = new browser.XMLHttpRequest();
    request.onloadend = () => {
      resolve(request);
    };
    request.open('GET', url);
    request.withCredentials = isWith;
    request.send();
  });
  const { headers } = await browser.fetch(url, { credentials: isWith ? 'include' : 'same-origin' });
  const listed = xhr.getAllResponseHeaders().split('\r\n');
  return [
    names.filter((name) => listed.some((line) => line.startsWith(`${name}: `))),
    names.filter((name) => xhr.getResponseHeader(name) !== null),
    names.filter((name) => headers.get(name) !== null),
  ];
}

const answerFor = (exposes: string | null, origin: string): Record<string, string> => ({
  ...FIELDS,
  'Access-Control-Allow-Origin': origin,
  ...(exposes === null ? {} : { 'Access-Control-Expose-Headers': exposes }),
});

let chrome: Browser;
let page: Page;
let exposesNow: string | null = null;
const servers = [0, 1].map(() =>
  createServer(({ url, headers }, response) => {
    if (url === '/home') response.setHeader('Content-Type', 'text/html').end('<title>home</title>');
    else response.writeHead(200, answerFor(exposesNow, headers.origin ?? 'null')).end('ok');
  }),
);
const origins: string[] = [];

beforeAll(async () => {
  for (const server of servers) {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origins.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }
  const executablePath = process.env['CHROME_BIN'];
  chrome = await chromium.launch(executablePath ? { executablePath } : {});
  page = await chrome.newPage();
  await page.goto(`${String(origins[0])}/home`);
});
afterAll(async () => {
  await chrome.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

it.each(CASES)('%s', async (_, exposes, { isOwn = false, isWith = false }, sees) => {
  const { clock, where } = pageBesideServer((_request, response) => {
    response.writeHead(200, answerFor(exposes, 'http://app')).end('ok');
  });
  const place = isOwn ? { ...where, origin: 'http://lab' } : where;
  const browser = {
    XMLHttpRequest: ofHost(VirtualXMLHttpRequest, place),
    fetch: createVirtualFetch(place),
  } as unknown as Interfaces;
  const looking = look(browser, 'http://lab/', isWith, NAMES);
  await clock.runTo(1000);
  const virtual = await looking;

  exposesNow = exposes;
  const given = [`${String(origins[isOwn ? 0 : 1])}/`, isWith, NAMES];
  const real = await page.evaluate(
    `(${String(look)})(window, ${given.map((one) => JSON.stringify(one)).join(', ')})`,
  );
  const expected = NAMES.filter((name) => sees.includes(name));
  expect(virtual).toEqual([expected, expected, expected]);
  expect(real).toEqual([expected, expected, expected]);
});
