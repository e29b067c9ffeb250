import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { ChromiumClient } from '../../testing/run-chromium.js';
import { wsClientOpens, WsServer } from '../../testing/run-ws-handshake.js';
import { encodeHttpRequest, encodeHttpResponse } from '../http/encode-http.js';
import type { HttpHeaders, HttpRequest, HttpResponse } from '../http/http-message.js';
import { requestVerdicts, responseVerdicts } from './handshake-verdict.js';
import { secWebSocketAccept } from './sec-web-socket-accept.js';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const NOTHING = new Uint8Array(0);
const OFFERED = ['chat', 'superchat'];
/** What `ws` and Chromium offer by themselves. */
const EXTENSIONS = ['permessage-deflate'];

const REQUEST: HttpHeaders = [
  ['Host', 'server.example.com'],
  ['Upgrade', 'websocket'],
  ['Connection', 'Upgrade'],
  ['Sec-WebSocket-Key', KEY],
  ['Origin', 'http://example.com'],
  ['Sec-WebSocket-Protocol', 'chat, superchat'],
  ['Sec-WebSocket-Version', '13'],
];

/** The headers with one replaced in its place; `null` takes it away. */
function replaced(headers: HttpHeaders, name: string, value: string | null): HttpHeaders {
  return headers.flatMap((field) => {
    if (field[0] !== name) return [field];
    return value === null ? [] : [[name, value] as const];
  });
}

const request = (headers: HttpHeaders, method = 'GET', target = '/chat'): HttpRequest => ({
  method,
  target,
  headers,
  body: NOTHING,
});

const REQUESTS: readonly (readonly [string, HttpRequest])[] = [
  ['as in the RFC', request(REQUEST)],
  ['POST', request(REQUEST, 'POST')],
  ['a fragment', request(REQUEST, 'GET', '/chat#a')],
  ...(
    [
      ['Host', null],
      ['Upgrade', null],
      ['Upgrade', 'h2c'],
      ['Upgrade', 'WebSocket'],
      ['Upgrade', 'h2c, websocket'],
      ['Connection', null],
      ['Connection', 'keep-alive'],
      ['Connection', 'keep-alive, upgrade'],
      ['Sec-WebSocket-Key', null],
      ['Sec-WebSocket-Key', 'AAAA'],
      ['Sec-WebSocket-Key', 'AQIDBAUGBwgJCgsMDQ4PEC=='],
      ['Origin', null],
      ['Sec-WebSocket-Version', null],
      ['Sec-WebSocket-Version', '8'],
      ['Sec-WebSocket-Version', '12'],
      ['Sec-WebSocket-Protocol', null],
      ['Sec-WebSocket-Protocol', 'chat, chat'],
      ['Sec-WebSocket-Protocol', 'a b'],
      ['Sec-WebSocket-Protocol', ''],
    ] as const
  ).map(
    ([name, value]) =>
      [`${name}: ${String(value)}`, request(replaced(REQUEST, name, value))] as const,
  ),
  ['two keys', request([...REQUEST, ['Sec-WebSocket-Key', KEY]])],
  ['a malformed extension', request([...REQUEST, ['Sec-WebSocket-Extensions', '; =']])],
];

describe('[H1] requestVerdicts', () => {
  let server: WsServer;
  beforeAll(async () => {
    server = await WsServer.listen();
  });
  afterAll(() => server.close());

  const saidOf = (one: HttpRequest) => requestVerdicts(one).find((v) => v.receiver === 'ws');

  it.each(REQUESTS)('say what ws itself says of %s', async (_, one) => {
    expect(saidOf(one)?.status).toBe(await server.statusOf(encodeHttpRequest(one)));
  });

  it('say what ws itself says of several faults at once', async () => {
    const random = new RandomSource(82);
    const names = REQUEST.map(([name]) => name);
    const values = [null, '', 'x y', 'websocket', 'Upgrade', '13', 'chat', KEY];
    let refused = 0;
    for (let round = 0; round < 150; round++) {
      let headers = REQUEST;
      for (let change = random.below(3); change >= 0; change--) {
        headers = replaced(headers, random.pick(names), random.pick(values));
      }
      const one = request(headers, random.below(8) === 0 ? 'PUT' : 'GET');
      const status = await server.statusOf(encodeHttpRequest(one));
      expect([round, saidOf(one)?.status]).toEqual([round, status]);
      if (status !== 101) refused++;
    }
    expect(refused).toBeGreaterThan(50);
  });

  it('name every rule that is broken, and refuse another version with 426', () => {
    const one = request(replaced(replaced(REQUEST, 'Sec-WebSocket-Version', '8'), 'Origin', null));
    const [rfc, ws] = requestVerdicts(one, true);
    expect(rfc?.broken.map(({ code }) => code)).toEqual([
      'WS_HANDSHAKE_ORIGIN',
      'WS_HANDSHAKE_VERSION',
    ]);
    expect([rfc?.status, ws?.status]).toEqual([400, 101]);
    expect(requestVerdicts(one)[0]?.status).toBe(426);
  });
});

const ANSWER: HttpHeaders = [
  ['Upgrade', 'websocket'],
  ['Connection', 'Upgrade'],
  ['Sec-WebSocket-Accept', 'the right one'],
  ['Sec-WebSocket-Protocol', 'chat'],
];

const DEFLATE = 'Sec-WebSocket-Extensions';

const ANSWERS: readonly (readonly [string, HttpHeaders, number])[] = [
  ['as in the RFC', ANSWER, 101],
  ['a status of 200', [...ANSWER, ['Content-Length', '0']], 200],
  ['a status of 426', [...ANSWER, ['Content-Length', '0']], 426],
  ...(
    [
      ['Upgrade', null],
      ['Upgrade', 'h2c'],
      ['Upgrade', 'WebSocket'],
      ['Connection', null],
      ['Connection', 'keep-alive'],
      ['Connection', 'keep-alive, Upgrade'],
      ['Sec-WebSocket-Accept', null],
      ['Sec-WebSocket-Accept', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='],
      ['Sec-WebSocket-Protocol', null],
      ['Sec-WebSocket-Protocol', 'soap'],
      ['Sec-WebSocket-Protocol', 'superchat'],
      ['Sec-WebSocket-Protocol', 'chat, superchat'],
    ] as const
  ).map(
    ([name, value]) => [`${name}: ${String(value)}`, replaced(ANSWER, name, value), 101] as const,
  ),
  ...[
    'permessage-deflate',
    'permessage-deflate; server_no_context_takeover; client_max_window_bits=12',
    'permessage-deflate; server_max_window_bits=16',
    'permessage-deflate; client_max_window_bits',
    'permessage-deflate; a=1',
    'x-unknown',
  ].map((value) => [value, [...ANSWER, [DEFLATE, value] as const], 101] as const),
];

const answerWith = (headers: HttpHeaders, status: number, key: string): HttpResponse => ({
  status,
  reason: 'any',
  headers: headers.map(([name, value]) => [
    name,
    value === 'the right one' ? secWebSocketAccept(key) : value,
  ]),
  body: NOTHING,
});

describe('[H1] responseVerdicts', () => {
  let chromium: ChromiumClient;
  beforeAll(async () => {
    chromium = await ChromiumClient.launch();
  }, 30_000);
  afterAll(() => chromium.close());

  it.each(ANSWERS)('say what ws and Chromium themselves say of %s', async (_, headers, status) => {
    const said = responseVerdicts(answerWith(headers, status, KEY), {
      key: KEY,
      protocols: OFFERED,
      extensions: EXTENSIONS,
    });
    const bytes = (key: string) => encodeHttpResponse(answerWith(headers, status, key));
    // The random key of a real client never has the RFC's answer.
    const isForeign = headers.some(([, value]) => value.startsWith('s3pPLMBi'));
    const expected = Object.fromEntries(said.map((one) => [one.receiver, one.isAccepted]));
    expect({
      rfc: expected['rfc'],
      ws: await wsClientOpens(bytes, OFFERED),
      chromium: await chromium.opens(bytes, OFFERED),
    }).toEqual(isForeign ? { rfc: true, ws: false, chromium: false } : expected);
  });

  it('differ where no subprotocol is chosen', () => {
    const none = answerWith(replaced(ANSWER, 'Sec-WebSocket-Protocol', null), 101, KEY);
    const said = responseVerdicts(none, { key: KEY, protocols: OFFERED });
    expect(said.map(({ isAccepted }) => isAccepted)).toEqual([true, false, false]);
    expect(said.map(({ status }) => status)).toEqual([null, null, null]);
  });
});
