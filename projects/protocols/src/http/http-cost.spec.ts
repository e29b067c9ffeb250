import { describe, expect, it } from 'vitest';
import { checkUpgradeRequest } from '../websocket/check-upgrade-request.js';
import { browserHeaders, type BrowserRequest } from './browser-headers.js';
import { encodeHttpRequest, encodeHttpResponse } from './encode-http.js';
import { headSize } from './header-size.js';
import { http2Cost } from './http2-cost.js';

const NOTHING = new Uint8Array(0);
const BASE = { host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8080' };
const requestOf = (rest: Omit<BrowserRequest, keyof typeof BASE>, target = '/poll') => ({
  method: rest.method ?? 'GET',
  target,
  headers: browserHeaders({ ...BASE, ...rest }),
  body: NOTHING,
});

describe('browserHeaders', () => {
  it.each<[string, number, Omit<BrowserRequest, keyof typeof BASE>]>([
    ['a poll', 495, { initiator: 'fetch' }],
    ['a POST', 588, { initiator: 'fetch', method: 'POST', contentLength: 2 }],
    ['an EventSource', 547, { initiator: 'event-source' }],
    ['a handshake', 506, { initiator: 'websocket', key: 'dGhlIHNhbXBsZSBub25jZQ==' }],
  ])('makes %s about as large as the %d bytes that Chromium sent', (_what, measured, rest) => {
    const size = encodeHttpRequest(requestOf(rest)).length;
    expect(Math.abs(size - measured) / measured, `${size} bytes`).toBeLessThan(0.12);
  });

  it.each([
    ['fetch', 'http://127.0.0.1', 'same-site'],
    ['fetch', 'http://localhost:8080', 'cross-site'],
    ['event-source', 'http://127.0.0.1:9090', 'same-site'],
    ['preflight', 'http://127.0.0.1:9090', 'same-site'],
    ['preflight', 'https://app.example', 'cross-site'],
  ] as const)('says of %s from a page of %s that it is %s', (initiator, origin, site) => {
    const headers = browserHeaders({ ...BASE, initiator, origin, isSameOrigin: false });
    expect(headers).toContainEqual(['Sec-Fetch-Site', site]);
  });

  it('makes a handshake that a server takes', () => {
    const request = requestOf({ initiator: 'websocket', key: 'dGhlIHNhbXBsZSBub25jZQ==' });
    expect(checkUpgradeRequest(request).ok).toBe(true);
  });
});

describe('headSize', () => {
  it('is what the encoder writes', () => {
    const request = requestOf({ initiator: 'fetch', cookie: 'a=b' }, '/a?b=c');
    expect(headSize(request)).toBe(encodeHttpRequest(request).length);
    const response = { status: 404, reason: 'Not Found', headers: request.headers, body: NOTHING };
    expect(headSize(response)).toBe(encodeHttpResponse(response).length);
  });
});

describe('http2Cost', () => {
  it('is what was measured for a poll with two bytes', () => {
    expect(http2Cost({ requestBody: 0, responseBody: 2, isFirst: true }).total).toBe(90 + 28 + 11);
    const later = http2Cost({ requestBody: 0, responseBody: 2, isFirst: false }).total;
    expect(later).toBe(39 + 13 + 11);
    // 60 updates, the published sum.
    expect(129 + 59 * later).toBe(3846);
  });

  it('cuts large bodies into frames', () => {
    const { responseData } = http2Cost({ requestBody: 0, responseBody: 16385, isFirst: false });
    expect(responseData).toBe(16385 + 2 * 9);
  });
});
