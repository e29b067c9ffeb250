import { describe, expect, it } from 'vitest';
import type { HttpHeaders, HttpRequest, HttpResponse } from '../http/http-message.js';
import { checkUpgradeRequest } from './check-upgrade-request.js';
import { checkUpgradeResponse } from './check-upgrade-response.js';
import { secWebSocketAccept } from './sec-web-socket-accept.js';
import { upgradeRequestHeaders } from './upgrade-request-headers.js';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

const REQUEST: HttpRequest = {
  method: 'GET',
  target: '/chat',
  headers: upgradeRequestHeaders({ host: 'lab', key: KEY, protocols: ['chat', 'superchat'] }),
  body: new Uint8Array(0),
};
const RESPONSE: HttpResponse = {
  status: 101,
  reason: 'Switching Protocols',
  headers: [
    ['Upgrade', 'WebSocket'],
    ['Connection', 'upgrade'],
    ['Sec-WebSocket-Accept', ACCEPT],
  ],
  body: new Uint8Array(0),
};

/** The headers with one replaced; `null` takes it away. */
function withHeader(headers: HttpHeaders, name: string, value: string | null): HttpHeaders {
  const others = headers.filter(([key]) => key !== name);
  return value === null ? others : [...others, [name, value]];
}

describe('secWebSocketAccept', () => {
  it.each([
    [KEY, ACCEPT],
    ['AQIDBAUGBwgJCgsMDQ4PEA==', 'C/0nmHhBztSRGR1CwL6Tf4ZjwpY='],
    ['AQIDBAUGBwgJCgsMDQ4PEC==', 'OfS0wDaT5NoxF2gqm7Zj2YtetzM='],
  ])('answers %s with %s', (key, accept) => {
    expect(secWebSocketAccept(key)).toBe(accept);
  });
});

describe('upgradeRequestHeaders', () => {
  it('lists what a browser sends', () => {
    expect(upgradeRequestHeaders({ host: 'lab', key: KEY, origin: 'http://lab' })).toEqual([
      ['Host', 'lab'],
      ['Connection', 'Upgrade'],
      ['Upgrade', 'websocket'],
      ['Origin', 'http://lab'],
      ['Sec-WebSocket-Version', '13'],
      ['Sec-WebSocket-Key', KEY],
    ]);
  });
});

describe('checkUpgradeRequest', () => {
  it('accepts what upgradeRequestHeaders wrote', () => {
    expect(checkUpgradeRequest(REQUEST)).toEqual({
      ok: true,
      value: { key: KEY, protocols: ['chat', 'superchat'] },
    });
  });

  it('accepts lists and any case in Connection and Upgrade', () => {
    const headers = withHeader(
      withHeader(REQUEST.headers, 'Connection', 'keep-alive, upgrade'),
      'Upgrade',
      'h2c, WebSocket',
    );
    expect(checkUpgradeRequest({ ...REQUEST, headers })).toMatchObject({ ok: true });
  });

  it.each([
    ['Host', null, 'WS_HANDSHAKE_HOST'],
    ['Upgrade', null, 'WS_HANDSHAKE_UPGRADE'],
    ['Upgrade', 'h2c', 'WS_HANDSHAKE_UPGRADE'],
    ['Connection', null, 'WS_HANDSHAKE_CONNECTION'],
    ['Connection', 'keep-alive', 'WS_HANDSHAKE_CONNECTION'],
    ['Sec-WebSocket-Key', null, 'WS_HANDSHAKE_KEY'],
    ['Sec-WebSocket-Key', 'AQIDBA==', 'WS_HANDSHAKE_KEY'],
    ['Sec-WebSocket-Key', 'AQIDBAUGBwgJCgsMDQ4PEBES', 'WS_HANDSHAKE_KEY'],
    ['Sec-WebSocket-Key', `${KEY}, ${KEY}`, 'WS_HANDSHAKE_KEY'],
    ['Sec-WebSocket-Version', null, 'WS_HANDSHAKE_VERSION'],
    ['Sec-WebSocket-Version', '8', 'WS_HANDSHAKE_VERSION'],
    ['Sec-WebSocket-Protocol', 'chat, chat', 'WS_HANDSHAKE_PROTOCOL'],
    ['Sec-WebSocket-Protocol', 'chat,', 'WS_HANDSHAKE_PROTOCOL'],
  ])('rejects %s: %s with %s', (name, value, code) => {
    const headers = withHeader(REQUEST.headers, name, value);
    expect(checkUpgradeRequest({ ...REQUEST, headers })).toMatchObject({ error: { code } });
  });

  it('rejects POST', () => {
    expect(checkUpgradeRequest({ ...REQUEST, method: 'POST' })).toMatchObject({
      error: { code: 'WS_HANDSHAKE_METHOD' },
    });
  });

  it('rejects two Host headers', () => {
    const headers = [...REQUEST.headers, ['Host', 'other'] as const];
    expect(checkUpgradeRequest({ ...REQUEST, headers })).toMatchObject({
      error: { code: 'WS_HANDSHAKE_HOST' },
    });
  });
});

describe('checkUpgradeResponse', () => {
  it('accepts the RFC’s example, without and with a subprotocol', () => {
    expect(checkUpgradeResponse(RESPONSE, KEY)).toEqual({ ok: true, value: { protocol: '' } });
    const headers = withHeader(RESPONSE.headers, 'Sec-WebSocket-Protocol', 'chat');
    expect(checkUpgradeResponse({ ...RESPONSE, headers }, KEY, ['chat'])).toEqual({
      ok: true,
      value: { protocol: 'chat' },
    });
  });

  it.each([
    ['Upgrade', null, 'WS_HANDSHAKE_UPGRADE'],
    ['Upgrade', 'h2c', 'WS_HANDSHAKE_UPGRADE'],
    ['Connection', null, 'WS_HANDSHAKE_CONNECTION'],
    ['Connection', 'close', 'WS_HANDSHAKE_CONNECTION'],
    ['Sec-WebSocket-Accept', null, 'WS_HANDSHAKE_ACCEPT'],
    ['Sec-WebSocket-Accept', KEY, 'WS_HANDSHAKE_ACCEPT'],
    ['Sec-WebSocket-Extensions', 'permessage-deflate', 'WS_HANDSHAKE_EXTENSION'],
    ['Sec-WebSocket-Protocol', 'chat', 'WS_HANDSHAKE_PROTOCOL'],
  ])('rejects %s: %s with %s', (name, value, code) => {
    const headers = withHeader(RESPONSE.headers, name, value);
    expect(checkUpgradeResponse({ ...RESPONSE, headers }, KEY)).toMatchObject({ error: { code } });
  });

  it('rejects a status other than 101', () => {
    expect(checkUpgradeResponse({ ...RESPONSE, status: 200 }, KEY)).toMatchObject({
      error: { code: 'WS_HANDSHAKE_STATUS' },
    });
  });
});
