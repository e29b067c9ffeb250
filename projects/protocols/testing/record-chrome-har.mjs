// Records fixtures/chrome-har.txt: node projects/protocols/testing/record-chrome-har.mjs (CHROME_BIN names the browser).
// A real Chromium talks to a real Socket.IO server and to one that breaks a rule. What its DevTools protocol reports is put
// into the members that "Save all as HAR with content" of DevTools writes: no headless build contains DevTools itself.
// @source Chromium, devtools-frontend, front_end/models/har/Log.ts and Writer.ts
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { Server } from 'socket.io';

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
/** Request id to what was reported of it. */
const requests = new Map();
const of = (id) => {
  if (!requests.has(id)) requests.set(id, { messages: [] });
  return requests.get(id);
};
cdp.on(
  'Network.requestWillBeSent',
  ({ requestId, request, timestamp, wallTime, type, initiator }) =>
    Object.assign(of(requestId), { request, timestamp, wallTime, type, initiator }),
);
cdp.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) =>
  Object.assign(of(requestId), { sentHeaders: headers }),
);
cdp.on('Network.responseReceived', ({ requestId, response }) =>
  Object.assign(of(requestId), { response }),
);
cdp.on('Network.responseReceivedExtraInfo', ({ requestId, headers, headersText }) =>
  Object.assign(of(requestId), { receivedHeaders: headers, headersText }),
);
cdp.on('Network.loadingFinished', async ({ requestId, timestamp, encodedDataLength }) => {
  Object.assign(of(requestId), { finished: timestamp, encodedDataLength });
  of(requestId).body = await cdp.send('Network.getResponseBody', { requestId }).catch(() => null);
});
cdp.on('Network.webSocketCreated', ({ requestId, url, initiator }) =>
  Object.assign(of(requestId), { request: { method: 'GET', url }, type: 'WebSocket', initiator }),
);
cdp.on('Network.webSocketWillSendHandshakeRequest', ({ requestId, request, timestamp, wallTime }) =>
  Object.assign(of(requestId), { sentHeaders: request.headers, timestamp, wallTime }),
);
cdp.on('Network.webSocketHandshakeResponseReceived', ({ requestId, response, timestamp }) =>
  Object.assign(of(requestId), {
    response,
    receivedHeaders: response.headers,
    responded: timestamp,
  }),
);
const frame = (type) => (event) => {
  const one = of(event.requestId);
  const time = one.wallTime - one.timestamp + event.timestamp;
  const { opcode, payloadData } = event.response ?? { opcode: -1, payloadData: event.errorMessage };
  one.messages.push({ type, time, opcode, data: payloadData });
};
cdp.on('Network.webSocketFrameSent', frame('send'));
cdp.on('Network.webSocketFrameReceived', frame('receive'));
cdp.on('Network.webSocketFrameError', frame('error'));
cdp.on('Network.webSocketClosed', ({ requestId, timestamp }) =>
  Object.assign(of(requestId), { finished: timestamp }),
);
await cdp.send('Network.enable');
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

const pairs = (headers = {}) => Object.entries(headers).map(([name, value]) => ({ name, value }));
const entries = [...requests.values()]
  .filter(
    ({ request, wallTime }) => wallTime !== undefined && !request.url.endsWith('socket.io.js'),
  )
  .map((one) => {
    const { request, response = {}, type, body } = one;
    const isSocket = type === 'WebSocket';
    const url = new URL(request.url);
    const time = ((one.finished ?? one.responded) - one.timestamp) * 1000;
    const wait = isSocket ? (one.responded - one.timestamp) * 1000 : time;
    return {
      _connectionId: String(response.connectionId ?? 0),
      _initiator: { type: one.initiator?.type ?? 'other' },
      _priority: request.initialPriority ?? null,
      _resourceType: isSocket ? 'websocket' : type.toLowerCase(),
      ...(isSocket ? { _webSocketMessages: one.messages } : {}),
      cache: {},
      request: {
        method: request.method,
        url: request.url,
        httpVersion: isSocket ? 'HTTP/1.1' : (response.protocol ?? ''),
        headers: pairs(one.sentHeaders ?? request.headers),
        queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
        cookies: [],
        headersSize: -1,
        bodySize: request.postData?.length ?? 0,
        ...(request.postData === undefined
          ? {}
          : { postData: { mimeType: 'text/plain;charset=UTF-8', text: request.postData } }),
      },
      response: {
        status: response.status ?? 0,
        statusText: response.statusText ?? '',
        httpVersion: isSocket ? 'HTTP/1.1' : (response.protocol ?? ''),
        headers: pairs(one.receivedHeaders),
        cookies: [],
        content: {
          size: body?.body.length ?? 0,
          mimeType: response.mimeType ?? 'x-unknown',
          ...(body
            ? { text: body.body, ...(body.base64Encoded ? { encoding: 'base64' } : {}) }
            : {}),
        },
        redirectURL: '',
        headersSize: one.headersText?.length ?? -1,
        bodySize: -1,
        _transferSize: one.encodedDataLength ?? 0,
        _error: null,
      },
      serverIPAddress: response.remoteIPAddress ?? '',
      startedDateTime: new Date(one.wallTime * 1000).toISOString(),
      time,
      timings: { blocked: -1, dns: -1, ssl: -1, connect: -1, send: 0, wait, receive: time - wait },
    };
  });
const creator = { name: 'WebInspector', version: '537.36' };
const har = { log: { version: '1.2', creator, pages: [], entries } };
const provenance = `# Chromium ${browser.version()} with socket.io 4.8, recorded over the DevTools protocol by testing/record-chrome-har.mjs, in the form of "Save all as HAR with content"`;
writeFileSync(
  new URL('../fixtures/chrome-har.txt', import.meta.url),
  `${provenance}\n${JSON.stringify(har)}\n`,
);
console.log(
  entries.map(({ request, response }) => `${request.method} ${request.url} ${response.status}`),
);
await browser.close();
process.exit(0);
