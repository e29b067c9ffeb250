import { toHex } from '../bytes/hex.js';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../http/http-message.js';
import { headerValue } from '../http/header-value.js';
import { acceptSteps } from './accept-steps.js';
import { answerUpgrade } from './answer-upgrade.js';
import { upgradeRequestHeaders } from './upgrade-request-headers.js';
import { upgradeResponseChecks } from './upgrade-response-checks.js';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

function requestOf(origin?: string, version = '13'): HttpRequest {
  const offer = { host: 'lab', key: KEY, protocols: ['chat', 'superchat'] };
  const headers = upgradeRequestHeaders(origin === undefined ? offer : { ...offer, origin });
  return {
    method: 'GET',
    target: '/chat',
    body: new Uint8Array(0),
    headers: headers.map(([name, value]) => [name, value === '13' ? version : value]),
  };
}

describe('[H1] acceptSteps', () => {
  it('go from the key over SHA-1 to Base64, as in RFC 6455, section 1.3', () => {
    const { joined, digest, accept } = acceptSteps(KEY);
    expect(String.fromCharCode(...joined)).toBe(`${KEY}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`);
    expect(toHex(digest)).toBe('b37a4f2cc0624f1690f64606cf385945b2bec4ea');
    expect(accept).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  });
});

describe('[H1] answerUpgrade', () => {
  it('opens, with the first subprotocol of the client that the server speaks', () => {
    const answer = answerUpgrade(requestOf(), { protocols: ['superchat', 'chat'] });
    const checks = upgradeResponseChecks(answer, { key: KEY, protocols: ['chat', 'superchat'] });
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(headerValue(answer.headers, 'sec-websocket-protocol')).toBe('chat');
    const none = answerUpgrade(requestOf(), { protocols: ['soap'] });
    expect([none.status, headerValue(none.headers, 'sec-websocket-protocol')]).toEqual([
      ...[101, undefined],
    ]);
  });

  it('lets in the pages that it knows, and whoever is no page', () => {
    const origins = ['http://lab'];
    const statusOf = (origin?: string) => answerUpgrade(requestOf(origin), { origins }).status;
    expect([statusOf('http://lab'), statusOf('http://evil'), statusOf()]).toEqual([101, 403, 101]);
  });

  it('names the version that it speaks, and refuses the rest with 400', () => {
    const other = answerUpgrade(requestOf('http://lab', '8'));
    expect([other.status, headerValue(other.headers, 'sec-websocket-version')]).toEqual([
      ...[426, '13'],
    ]);
    const request = requestOf();
    expect(answerUpgrade({ ...request, method: 'POST' }).status).toBe(400);
    expect(answerUpgrade({ ...request, headers: [] }).status).toBe(400);
  });
});
