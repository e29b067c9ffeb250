// The virtual XMLHttpRequest beside that of Chromium: the same calls, the same answers, and what arrives at the server is the same.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Socket } from 'node:net';
import { decodeHttpRequest, type HttpHeaders } from '@wirelight/protocols';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { Network } from '../network/network.js';
import { Recorder } from '../recorder/recorder.js';
import { HttpClient } from './http-client.js';
import type { IncomingMessage } from './incoming-message.js';
import type { ServerResponse } from './server-response.js';
import { VirtualHttpServer } from './virtual-http-server.js';
import { VirtualXMLHttpRequest } from './xml-http-request.js';

interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly withCredentials?: boolean;
  /** Milliseconds before it. */
  readonly after?: number;
}
/** What the server says to OPTIONS. */
interface Consent {
  readonly status?: number;
  /** Default the page's own. */
  readonly origin?: string | null;
  readonly headers?: string;
  readonly methods?: string;
  readonly credentials?: boolean;
  readonly maxAge?: string;
}
interface Heard {
  /** Method, and what the request asks consent for. */
  readonly requests: readonly string[];
  /** Number of the connection of each. */
  readonly connections: readonly number[];
  /** The header fields of the first OPTIONS, in their order. */
  readonly fields: readonly string[];
  /** What came of each call. */
  readonly results: readonly string[];
}

/** As beside Chromium of the same site, at another port. */
const PAGE = 'http://lab:8080';
const A = { headers: { 'X-A': '1' } };
const B = { headers: { 'X-B': '1' } };
const PUT = { method: 'PUT' };
const JSON_POST = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
const WITH = { ...A, withCredentials: true };
const CASES: readonly (readonly [name: string, consent: Consent, calls: readonly Call[]])[] = [
  ['a plain GET and POST', {}, [{}, { method: 'POST' }]],
  ['a field, twice', { headers: 'x-a' }, [A, A]],
  ['a field in another case', { headers: 'X-A' }, [A]],
  [
    'two fields, together and one by one',
    { headers: 'x-a, x-b' },
    [B, { headers: { ...A.headers, ...B.headers } }, A],
  ],
  ['a field that is not allowed, twice', { headers: 'x-b' }, [A, A]],
  ['JSON', { headers: 'content-type' }, [JSON_POST]],
  [
    'a method, and a field that was allowed with it',
    { methods: 'PUT', headers: 'x-a' },
    [PUT, PUT, A],
  ],
  ['a method that is not allowed', { methods: 'GET' }, [{ method: 'DELETE' }]],
  ['any field, any method', { headers: '*', methods: '*' }, [A, PUT]],
  ['any field, with cookies', { headers: '*', credentials: true }, [WITH]],
  ['no origin', { origin: null, headers: 'x-a' }, [A]],
  ['another origin', { origin: 'http://other', headers: 'x-a' }, [A]],
  ['a status that is no success', { status: 404, headers: 'x-a' }, [A]],
  ['with cookies, and no consent to them', { headers: 'x-a' }, [WITH]],
  ['with cookies, then without', { headers: 'x-a', credentials: true }, [WITH, WITH, A]],
  ['without cookies, then with', { headers: 'x-a', credentials: true }, [A, WITH, A]],
  ['an age of 0', { headers: 'x-a', maxAge: '0' }, [A, A]],
  ['an age of 1 s', { headers: 'x-a', maxAge: '1' }, [A, A, { ...A, after: 1300 }]],
];

/** Makes one call; runs in the page as well. */
function call(Xhr: new () => XMLHttpRequest, url: string, one: Call): Promise<string> {
  return new Promise((resolve) => {
    const xhr = new Xhr();
    xhr.onload = () => {
      resolve(`read ${xhr.status}`);
    };
    xhr.onerror = () => {
      resolve(`failed ${xhr.status}`);
    };
    xhr.open(one.method ?? 'GET', url);
    xhr.withCredentials = one.withCredentials === true;
    for (const [name, value] of Object.entries(one.headers ?? {}))
      xhr.setRequestHeader(name, value);
    xhr.send();
  });
}

/** The header fields of an answer, to OPTIONS or to what is then asked. */
function answerOf(consent: Consent, page: string, isPreflight: boolean): Record<string, string> {
  const origin = isPreflight && consent.origin !== undefined ? consent.origin : page;
  const fields: Record<string, string | false | null | undefined> = {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': consent.credentials === true && 'true',
    'Access-Control-Allow-Headers': isPreflight && consent.headers,
    'Access-Control-Allow-Methods': isPreflight && consent.methods,
    'Access-Control-Max-Age': isPreflight && consent.maxAge,
  };
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])),
  );
}

const requestLine = (method: string, field: (name: string) => string | undefined): string =>
  [method, field('access-control-request-method'), field('access-control-request-headers')]
    .filter((part) => part !== undefined)
    .join(' ');

/** Field by field, with the same names for who asks and who is asked. A headless Chromium has no languages, and says its version. */
const fieldsOf = (headers: HttpHeaders, page: string, host: string): readonly string[] =>
  headers
    .filter(([name]) => name !== 'Accept-Language')
    .map(([name, value]) => {
      const said = value.replace(page, 'http://page').replace(host, 'host');
      return `${name}: ${name === 'User-Agent' ? 'any' : said}`;
    });

async function inTheSimulator(consent: Consent, calls: readonly Call[]): Promise<Heard> {
  const clock = new Clock();
  const recorder = new Recorder(clock);
  const network = new Network({ clock, recorder, conditions: { latency: 1, middlebox: null } });
  new VirtualHttpServer(network, Date)
    .listen('lab:80', 'server')
    .on('request', ({ method }: IncomingMessage, response: ServerResponse) => {
      const isPreflight = method === 'OPTIONS';
      const status = isPreflight ? (consent.status ?? 204) : 200;
      response.writeHead(status, answerOf(consent, PAGE, isPreflight)).end();
    });
  const where = { client: new HttpClient(network, 'page'), clock, origin: PAGE };
  const Xhr = class extends VirtualXMLHttpRequest {
    constructor() {
      super(where);
    }
  } as unknown as new () => XMLHttpRequest;
  const results: string[] = [];
  for (const one of calls) {
    await clock.runTo(clock.now + (one.after ?? 0));
    const result = call(Xhr, 'http://lab/', one);
    await clock.runTo(clock.now + 50);
    results.push(await result);
  }
  const sent = recorder
    .toRecording('any', 1)
    .entries.filter(
      ({ kind, layer, from }) => kind === 'sent' && layer === 'http' && from === 'page',
    )
    .map(({ bytes, connection }) => {
      const decoded = decodeHttpRequest(bytes);
      if (!decoded.ok) throw new Error(decoded.error.code);
      return { ...decoded.value, connection };
    });
  const connections = [...new Set(sent.map(({ connection }) => connection))];
  return {
    requests: sent.map(({ method, headers }) =>
      requestLine(method, (name) => headers.find(([key]) => key.toLowerCase() === name)?.[1]),
    ),
    connections: sent.map(({ connection }) => connections.indexOf(connection)),
    fields: fieldsOf(sent.find(({ method }) => method === 'OPTIONS')?.headers ?? [], PAGE, 'lab'),
    results,
  };
}

let browser: Browser;
let page: Page;
let consentNow: Consent = {};
let requests: string[] = [];
let sockets: Socket[] = [];
let fields: HttpHeaders = [];
const home = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html').end('<title>home</title>');
});
// Numbers of connections are compared: a slow machine must not let one end as idle.
const api = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const { method = '', headers, rawHeaders, socket } = request;
  const isPreflight = method === 'OPTIONS';
  requests.push(requestLine(method, (name) => headers[name]?.toString()));
  sockets.push(socket);
  if (isPreflight && fields.length === 0)
    fields = rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
    );
  const status = isPreflight ? (consentNow.status ?? 204) : 200;
  response.writeHead(status, answerOf(consentNow, headers.origin ?? '', isPreflight)).end();
});
const portOf = (server: typeof home): number => (server.address() as AddressInfo).port;

beforeAll(async () => {
  for (const server of [home, api]) {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  }
  const executablePath = process.env['CHROME_BIN'];
  browser = await chromium.launch(executablePath ? { executablePath } : {});
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${portOf(home)}`);
});
afterAll(async () => {
  await browser.close();
  for (const server of [home, api]) {
    server.closeAllConnections();
    server.close();
  }
});

async function inChromium(path: string, consent: Consent, calls: readonly Call[]): Promise<Heard> {
  [consentNow, requests, sockets, fields] = [consent, [], [], []];
  const url = `http://127.0.0.1:${portOf(api)}${path}`;
  const results: string[] = [];
  for (const one of calls) {
    await page.waitForTimeout(one.after ?? 0);
    const script = `(${String(call)})(XMLHttpRequest, ${JSON.stringify(url)}, ${JSON.stringify(one)})`;
    results.push(await page.evaluate<string>(script));
  }
  const known = [...new Set(sockets)];
  const connections = sockets.map((socket) => known.indexOf(socket));
  const [own, other] = [home, api].map((server) => `127.0.0.1:${portOf(server)}`);
  return {
    ...{ requests, connections, results },
    fields: fieldsOf(fields, `http://${String(own)}`, String(other)),
  };
}

describe('a page that asks another origin', () => {
  it.each(CASES.map((one, index) => [...one, index] as const))(
    '%s',
    async (_, consent, calls, index) => {
      const virtual = await inTheSimulator(consent, calls);
      const real = await inChromium(`/${index}`, consent, calls);
      expect(virtual.requests).toEqual(real.requests);
      expect(virtual.results).toEqual(real.results);
      expect(virtual.connections).toEqual(real.connections);
      expect(virtual.fields).toEqual(real.fields);
    },
  );

  it('a star covers Authorization in Chromium, and does not in the standard', async () => {
    const given = [{ headers: '*' }, [{ headers: { Authorization: 'Bearer a' } }]] as const;
    const [virtual, real] = [await inTheSimulator(...given), await inChromium('/star', ...given)];
    expect([virtual.results, virtual.requests]).toEqual([
      ['failed 0'],
      ['OPTIONS GET authorization'],
    ]);
    expect([real.results, real.requests]).toEqual([
      ['read 200'],
      ['OPTIONS GET authorization', 'GET'],
    ]);
  });
});
