import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8.js';
import { decodeHttpRequest } from './decode-http-request.js';
import { decodeHttpRequestHead } from './decode-http-request-head.js';
import { encodeHttpRequest } from './encode-http.js';
import { MAX_HTTP_HEAD } from './http-message.js';

const POST = 'POST /socket.io/?EIO=4 HTTP/1.1\r\nHost: lab\r\nContent-Length: 2\r\n\r\n40';

describe('decodeHttpRequest', () => {
  it('reads what encodeHttpRequest wrote', () => {
    const request = {
      method: 'POST',
      target: '/socket.io/?EIO=4',
      headers: [
        ['Host', 'lab'],
        ['Content-Length', '2'],
      ] as const,
      body: encodeUtf8('40'),
    };
    expect(encodeHttpRequest(request)).toEqual(encodeUtf8(POST));
    expect(decodeHttpRequest(encodeUtf8(POST))).toEqual({
      ok: true,
      value: { ...request, length: POST.length },
    });
  });

  it('waits for the rest at every cut, and takes no byte of the next message', () => {
    for (let cut = 0; cut < POST.length; cut++) {
      expect(
        decodeHttpRequest(encodeUtf8(POST.slice(0, cut))),
        `cut at ${String(cut)}`,
      ).toMatchObject({
        ok: false,
        error: { code: 'HTTP_INCOMPLETE', offset: cut },
      });
    }
    expect(decodeHttpRequest(encodeUtf8(`${POST}GET / HT`))).toMatchObject({
      ok: true,
      value: { length: POST.length },
    });
  });

  it('keeps order, case and repetition of header fields, and takes the space around values away', () => {
    const wire = 'GET / HTTP/1.1\r\nB: \t2 \r\na:\r\nB:3\u00a0\r\n\r\n';
    const bytes = Uint8Array.from(wire, (character) => character.charCodeAt(0));
    expect(decodeHttpRequest(bytes)).toMatchObject({
      value: {
        headers: [
          ['B', '2'],
          ['a', ''],
          ['B', '3\u00a0'],
        ],
      },
    });
  });

  it.each([
    ['GET  / HTTP/1.1', 'HTTP_BAD_START_LINE', 0],
    ['GET /', 'HTTP_BAD_START_LINE', 0],
    ['G@T / HTTP/1.1', 'HTTP_BAD_START_LINE', 0],
    ['GET / HTTP/1.1 x', 'HTTP_BAD_START_LINE', 0],
    ['', 'HTTP_BAD_START_LINE', 0],
    ['GET / HTTP/2.0', 'HTTP_UNSUPPORTED_VERSION', 6],
    ['GET / HTTP/1.1\r\nA : 1', 'HTTP_BAD_HEADER', 16],
    ['GET / HTTP/1.1\r\nA: 1\r\n folded', 'HTTP_BAD_HEADER', 22],
    ['GET / HTTP/1.1\r\nno colon\r\nB: 1', 'HTTP_BAD_HEADER', 16],
    ['GET / HTTP/1.1\r\nno colon', 'HTTP_BAD_HEADER', 16],
    ['GET / HTTP/1.1\r\nA: 1\nB: 2', 'HTTP_BAD_HEADER', 16],
    ['GET / HTTP/1.1\r\nA: \u0000', 'HTTP_BAD_HEADER', 16],
    ['GET / HTTP/1.1\r\nContent-Length: -1', 'HTTP_BAD_CONTENT_LENGTH', 0],
    ['GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2', 'HTTP_BAD_CONTENT_LENGTH', 0],
    ['GET / HTTP/1.1\r\nContent-Length: 99999999999999999999', 'HTTP_BODY_TOO_LARGE', 0],
    ['GET / HTTP/1.1\r\nTransfer-Encoding: gzip', 'HTTP_UNSUPPORTED_TRANSFER_CODING', 0],
  ])('rejects %j with %s at %i', (head, code, offset) => {
    expect(decodeHttpRequest(encodeUtf8(`${head}\r\n\r\n`))).toMatchObject({
      ok: false,
      error: { code, offset },
    });
  });

  it('does not take a bare line feed for the end of a line', () => {
    for (const wire of [
      'GET / HTTP/1.1\r\nA: 1\n\r\n',
      'GET / HTTP/1.1\n\n',
      'GET / HTTP/1.1\r\n\n',
    ]) {
      expect(decodeHttpRequest(encodeUtf8(wire))).toMatchObject({
        error: { code: 'HTTP_INCOMPLETE' },
      });
    }
  });

  it('stops waiting for a head without end', () => {
    const head = encodeUtf8(`GET / HTTP/1.1\r\nA: ${'x'.repeat(MAX_HTTP_HEAD)}`);
    expect(decodeHttpRequest(head.subarray(0, MAX_HTTP_HEAD - 1))).toMatchObject({
      error: { code: 'HTTP_INCOMPLETE' },
    });
    expect(decodeHttpRequest(head)).toMatchObject({
      error: { code: 'HTTP_HEAD_TOO_LARGE', offset: MAX_HTTP_HEAD },
    });
  });
});

describe('decodeHttpRequestHead', () => {
  it.each([
    ['Content-Length: 2', 2],
    ['Content-Length: 9999999999', 9_999_999_999],
    ['Transfer-Encoding: Chunked', 'chunked'],
    ['Host: lab', 0],
  ])('tells by %s where the body ends, before any of it is there', (field, body) => {
    const head = `POST /a HTTP/1.1\r\n${field}\r\n\r\n`;
    expect(decodeHttpRequestHead(encodeUtf8(`${head}4`))).toMatchObject({
      ok: true,
      value: { method: 'POST', target: '/a', length: head.length, body },
    });
  });

  it.each([
    ['Content-Length: 1, 2', 'HTTP_BAD_CONTENT_LENGTH'],
    ['Content-Length: 1\r\nTransfer-Encoding: chunked', 'HTTP_BAD_CONTENT_LENGTH'],
    ['Transfer-Encoding: gzip', 'HTTP_UNSUPPORTED_TRANSFER_CODING'],
  ])('rejects %j', (fields, code) => {
    const head = encodeUtf8(`POST / HTTP/1.1\r\n${fields}\r\n\r\n`);
    expect(decodeHttpRequestHead(head)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('encodeHttpRequest', () => {
  const request = { method: 'GET', target: '/', headers: [], body: new Uint8Array(0) };

  it.each([
    ['method', { ...request, method: 'GET /' }, 'HTTP_BAD_START_LINE'],
    ['target', { ...request, target: '/ HTTP/1.1\r\nX: 1' }, 'HTTP_BAD_START_LINE'],
    ['header name', { ...request, headers: [['A b', '1']] as const }, 'HTTP_BAD_HEADER'],
    ['header value', { ...request, headers: [['A', '1\r\nB: 2']] as const }, 'HTTP_BAD_HEADER'],
    [
      'header value above U+00FF',
      { ...request, headers: [['A', '€']] as const },
      'HTTP_BAD_HEADER',
    ],
  ])('throws for a %s that would change the message', (_, bad, code) => {
    expect(() => encodeHttpRequest(bad)).toThrow(expect.objectContaining({ code }));
  });
});
