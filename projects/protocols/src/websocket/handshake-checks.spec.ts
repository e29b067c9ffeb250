import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import type { HttpRequest, HttpResponse } from '../http/http-message.js';
import { checkUpgradeRequest } from './check-upgrade-request.js';
import { checkUpgradeResponse } from './check-upgrade-response.js';
import { upgradeRequestChecks } from './upgrade-request-checks.js';
import { upgradeResponseChecks } from './upgrade-response-checks.js';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const NOTHING = new Uint8Array(0);

type Fields = Readonly<Record<string, string | null>>;

const GOOD_REQUEST: Fields = {
  Host: 'server.example.com',
  Upgrade: 'websocket',
  Connection: 'keep-alive, Upgrade',
  'Sec-WebSocket-Key': KEY,
  Origin: 'http://example.com',
  'Sec-WebSocket-Protocol': 'chat, superchat',
  'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits, x; a="b"',
  'Sec-WebSocket-Version': '13',
};
const GOOD_RESPONSE: Fields = {
  Upgrade: 'WebSocket',
  Connection: 'Upgrade',
  'Sec-WebSocket-Accept': 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
  'Sec-WebSocket-Protocol': 'chat',
};

const headersOf = (fields: Fields) =>
  Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );

const requestWith = (fields: Fields, rest: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  target: '/chat',
  body: NOTHING,
  headers: headersOf({ ...GOOD_REQUEST, ...fields }),
  ...rest,
});
const responseWith = (fields: Fields, status = 101): HttpResponse => ({
  status,
  reason: '',
  body: NOTHING,
  headers: headersOf({ ...GOOD_RESPONSE, ...fields }),
});

const failed = (checks: readonly { readonly passed: boolean; readonly name: string }[]) =>
  checks.filter(({ passed }) => !passed).map(({ name }) => name);

const OFFER = { key: KEY, protocols: ['chat', 'superchat'] };

describe('[H1] upgradeRequestChecks', () => {
  it('pass for the handshake of RFC 6455, section 1.3, with extensions', () => {
    expect(failed(upgradeRequestChecks(requestWith({}), true))).toEqual([]);
  });

  it.each<[string, Fields, Partial<HttpRequest>]>([
    ['method', {}, { method: 'POST' }],
    ['target', {}, { target: '*' }],
    ['target', {}, { target: '/a#b' }],
    ['Host', { Host: null }, {}],
    ['Host', { Host: 'a, b' }, {}],
    ['Upgrade', { Upgrade: 'h2c' }, {}],
    ['Connection', { Connection: 'keep-alive' }, {}],
    ['Sec-WebSocket-Key', { 'Sec-WebSocket-Key': null }, {}],
    ['Sec-WebSocket-Key', { 'Sec-WebSocket-Key': 'AAAA' }, {}],
    ['Origin', { Origin: null }, {}],
    ['Sec-WebSocket-Version', { 'Sec-WebSocket-Version': '8' }, {}],
    ['Sec-WebSocket-Protocol', { 'Sec-WebSocket-Protocol': 'a, a' }, {}],
    ['Sec-WebSocket-Protocol', { 'Sec-WebSocket-Protocol': 'a b' }, {}],
    ['Sec-WebSocket-Extensions', { 'Sec-WebSocket-Extensions': 'x; =1' }, {}],
    ['Sec-WebSocket-Extensions', { 'Sec-WebSocket-Extensions': '' }, {}],
  ])('name %s alone for %j %j', (name, fields, rest) => {
    expect(failed(upgradeRequestChecks(requestWith(fields, rest), true))).toEqual([name]);
  });

  it('ask nobody but a browser for its Origin', () => {
    expect(failed(upgradeRequestChecks(requestWith({ Origin: null })))).toEqual([]);
  });

  it('find first what a server finds first', () => {
    const random = new RandomSource(41);
    const own = ['WS_HANDSHAKE_TARGET', 'WS_HANDSHAKE_ORIGIN', 'WS_HANDSHAKE_EXTENSION_SYNTAX'];
    let refused = 0;
    for (let round = 0; round < 500; round++) {
      const fields = Object.fromEntries(
        Object.keys(GOOD_REQUEST)
          .filter(() => random.below(5) === 0)
          .map((name) => [name, random.pick([null, '', 'x y', 'a, a', 'websocket'])]),
      );
      const request = requestWith(fields, random.below(9) === 0 ? { method: 'PUT' } : {});
      const first = upgradeRequestChecks(request).find(
        ({ passed, code }) => !passed && !own.includes(code),
      );
      const checked = checkUpgradeRequest(request);
      expect(first?.code).toBe(checked.ok ? undefined : checked.error.code);
      if (!checked.ok) refused++;
    }
    expect(refused).toBeGreaterThan(100);
  });
});

describe('[H1] upgradeResponseChecks', () => {
  it('pass for the answer of RFC 6455, section 1.3', () => {
    expect(failed(upgradeResponseChecks(responseWith({}), OFFER))).toEqual([]);
  });

  it.each<[string, Fields, number]>([
    ['status', {}, 200],
    ['Upgrade', { Upgrade: 'websocket, h2c' }, 101],
    ['Connection', { Connection: 'close' }, 101],
    ['Sec-WebSocket-Accept', { 'Sec-WebSocket-Accept': KEY }, 101],
    ['Sec-WebSocket-Extensions', { 'Sec-WebSocket-Extensions': 'permessage-deflate' }, 101],
    ['Sec-WebSocket-Protocol', { 'Sec-WebSocket-Protocol': 'soap' }, 101],
  ])('name %s alone for %j with %d', (name, fields, status) => {
    const response = responseWith(fields, status);
    const checks = upgradeResponseChecks(response, OFFER);
    expect(failed(checks)).toEqual([name]);
    const checked = checkUpgradeResponse(response, KEY, OFFER.protocols);
    expect(checked.ok ? null : checked.error.code).toBe(checks.find(({ passed }) => !passed)?.code);
  });

  it.each([
    ['permessage-deflate', true],
    ['permessage-deflate; server_no_context_takeover; client_max_window_bits=15', true],
    ['permessage-deflate; server_max_window_bits="8"', true],
    ['permessage-deflate; a=1', false],
    ['permessage-deflate; client_max_window_bits', false],
    ['permessage-deflate; server_max_window_bits=16', false],
    ['permessage-deflate; server_max_window_bits=7', false],
    ['permessage-deflate; client_no_context_takeover=1', false],
    ['permessage-deflate; server_max_window_bits=9; server_max_window_bits=9', false],
  ])('read the parameters of %s', (extensions, passes) => {
    const answer = responseWith({ 'Sec-WebSocket-Extensions': extensions });
    const checks = upgradeResponseChecks(answer, { ...OFFER, extensions: ['permessage-deflate'] });
    const codes = checks.filter(({ passed }) => !passed).map(({ code }) => code);
    expect(codes).toEqual(passes ? [] : ['WS_HANDSHAKE_EXTENSION_PARAMETERS']);
  });

  it('take an extension that was offered, and want a subprotocol for browsers', () => {
    const deflate = responseWith({
      'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits=12',
    });
    const offer = { ...OFFER, extensions: ['permessage-deflate'] };
    expect(failed(upgradeResponseChecks(deflate, offer))).toEqual([]);
    const none = responseWith({ 'Sec-WebSocket-Protocol': null });
    expect(failed(upgradeResponseChecks(none, OFFER))).toEqual([]);
    expect(failed(upgradeResponseChecks(none, { ...OFFER, isBrowser: true }))).toEqual([
      'Sec-WebSocket-Protocol',
    ]);
  });
});
