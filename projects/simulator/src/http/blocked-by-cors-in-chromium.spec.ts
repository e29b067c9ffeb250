// What the console says of a request to another origin that did not come through, beside that of Chromium.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pageBesideServer } from '../../fixtures/page-beside-server.js';
import { ofHost } from '../realm/of-host.js';
import { VirtualEventSource } from '../sse/virtual-event-source.js';
import { createVirtualFetch } from './virtual-fetch.js';
import { VirtualXMLHttpRequest } from './xml-http-request.js';

interface Ask {
  readonly method?: 'GET' | 'PUT';
  /** With a header of its own. */
  readonly isOwn?: boolean;
  readonly isWith?: boolean;
}
interface Answer {
  readonly status?: number;
  /** Header fields of every answer; `@` stands for the page's origin. */
  readonly fields: Readonly<Record<string, string>>;
}

const ORIGIN = 'Access-Control-Allow-Origin';
const CREDENTIALS = 'Access-Control-Allow-Credentials';
const OWN = { isOwn: true };
const WITH = { isWith: true };
const CASES: readonly (readonly [name: string, answer: Answer, ask: Ask])[] = [
  ['no origin', { fields: {} }, {}],
  ['another origin', { fields: { [ORIGIN]: 'http://other' } }, {}],
  ['null', { fields: { [ORIGIN]: 'null' } }, {}],
  ['two origins', { fields: { [ORIGIN]: '@, http://other' } }, {}],
  ['a name without a scheme', { fields: { [ORIGIN]: 'app' } }, {}],
  ['an empty value', { fields: { [ORIGIN]: '' } }, {}],
  ['any origin, with cookies', { fields: { [ORIGIN]: '*' } }, WITH],
  ['nothing about cookies', { fields: { [ORIGIN]: '@' } }, WITH],
  ['no to cookies', { fields: { [ORIGIN]: '@', [CREDENTIALS]: 'false' } }, WITH],
  ['no origin for OPTIONS', { fields: {} }, OWN],
  ['another origin for OPTIONS', { fields: { [ORIGIN]: 'http://other' } }, OWN],
  ['404 for OPTIONS', { status: 404, fields: { [ORIGIN]: '*' } }, OWN],
  ['nothing about the header', { fields: { [ORIGIN]: '*' } }, OWN],
  ['nothing about the method', { fields: { [ORIGIN]: '*' } }, { method: 'PUT' }],
  ['any origin for OPTIONS, with cookies', { fields: { [ORIGIN]: '*' } }, { ...OWN, ...WITH }],
  ['nothing about cookies for OPTIONS', { fields: { [ORIGIN]: '@' } }, { ...OWN, ...WITH }],
];
const WAYS = ['XMLHttpRequest', 'fetch', 'EventSource'] as const;
type Way = (typeof WAYS)[number];

/** Asks, and is refused; runs in the page as well. */
function ask(
  browser: Pick<typeof globalThis, Way>,
  way: Way,
  url: string,
  { method = 'GET', isOwn = false, isWith = false }: Ask,
): Promise<unknown> {
  const headers: Record<string, string> = isOwn ? { 'X-A': '1' } : {};
  if (way === 'fetch') {
    const credentials = isWith ? 'include' : 'same-origin';
    return browser.fetch(url, { method, headers, credentials }).catch(() => undefined);
  }
  return new Promise((resolve) => {
    if (way === 'EventSource') {
      new browser.EventSource(url, { withCredentials: isWith }).onerror = resolve;
      return;
    }
    const xhr = new browser.XMLHttpRequest();
    xhr.onloadend = resolve;
    xhr.open(method, url);
    xhr.withCredentials = isWith;
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.send();
  });
}

const fieldsFor = ({ fields }: Answer, origin: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.replace('@', origin)]),
  );

async function inTheSimulator(way: Way, answer: Answer, what: Ask): Promise<readonly string[]> {
  const { clock, where, notes } = pageBesideServer((_request, response) => {
    response.writeHead(answer.status ?? 200, fieldsFor(answer, 'http://app')).end();
  });
  const browser = {
    fetch: createVirtualFetch(where),
    XMLHttpRequest: ofHost(VirtualXMLHttpRequest, where),
    EventSource: ofHost(VirtualEventSource, where),
  } as unknown as Pick<typeof globalThis, Way>;
  void ask(browser, way, 'http://lab/?a=1', what);
  await clock.runTo(1000);
  return notes();
}

let chrome: Browser;
let page: Page;
let answerNow: Answer = { fields: {} };
const said: string[] = [];
const home = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html').end('<title>home</title>');
});
const api = createServer(({ headers }, response) => {
  response.writeHead(answerNow.status ?? 200, fieldsFor(answerNow, headers.origin ?? '')).end();
});
const originOf = (server: typeof home): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  for (const server of [home, api])
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  const executablePath = process.env['CHROME_BIN'];
  chrome = await chromium.launch(executablePath ? { executablePath } : {});
  page = await chrome.newPage();
  await page.goto(originOf(home));
  page.on('console', (message) => said.push(`console: ${message.text()}`));
});
afterAll(async () => {
  await chrome.close();
  for (const server of [home, api]) {
    server.closeAllConnections();
    server.close();
  }
});

/** @returns What the console says but that the resource failed to load, which it says of every one, as the last. */
async function inChromium(way: Way, answer: Answer, what: Ask): Promise<readonly string[]> {
  answerNow = answer;
  said.length = 0;
  const given = [way, `${originOf(api)}/?a=1`, what].map((one) => JSON.stringify(one)).join(', ');
  await page.evaluate(`void (${String(ask)})(window, ${given})`);
  const isLast = (text: string): boolean => text.includes('net::ERR_FAILED');
  await vi.waitUntil(() => said.some(isLast), { timeout: 10_000 });
  return said
    .filter((text) => !isLast(text))
    .map((text) =>
      text.replaceAll(originOf(api), 'http://lab').replaceAll(originOf(home), 'http://app'),
    );
}

describe.each(WAYS)('the console says of %s', (way) => {
  // An EventSource has neither method nor headers of its own.
  const cases = CASES.filter(
    ([, , { isOwn, method }]) => way !== 'EventSource' || !(isOwn ?? method),
  );
  it.each(cases)('%s', async (_, answer, what) => {
    const virtual = await inTheSimulator(way, answer, what);
    expect(virtual).toHaveLength(1);
    expect(virtual).toEqual(await inChromium(way, answer, what));
  });
});
