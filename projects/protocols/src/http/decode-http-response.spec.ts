import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8.js';
import { decodeHttpResponse } from './decode-http-response.js';
import { encodeHttpResponse } from './encode-http.js';

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

describe('decodeHttpResponse', () => {
  it('reads what encodeHttpResponse wrote', () => {
    const response = {
      status: 200,
      reason: 'OK',
      headers: [['Content-Length', '2']] as const,
      body: encodeUtf8('ok'),
    };
    expect(encodeHttpResponse(response)).toEqual(encodeUtf8(OK));
    expect(decodeHttpResponse(encodeUtf8(OK))).toEqual({
      ok: true,
      value: { ...response, length: OK.length, headLength: OK.length - 2 },
    });
  });

  it('waits for the rest at every cut', () => {
    for (let cut = 0; cut < OK.length; cut++) {
      expect(
        decodeHttpResponse(encodeUtf8(OK.slice(0, cut))),
        `cut at ${String(cut)}`,
      ).toMatchObject({
        ok: false,
        error: { code: 'HTTP_INCOMPLETE', offset: cut },
      });
    }
  });

  it.each([101, 204, 304])(
    'gives %i no body, so a frame behind the head stays where it is',
    (status) => {
      const head = `HTTP/1.1 ${String(status)} Words\r\nContent-Length: 9\r\n\r\n`;
      expect(decodeHttpResponse(encodeUtf8(`${head}\u0001frame`))).toMatchObject({
        ok: true,
        value: { status, length: head.length, body: new Uint8Array(0) },
      });
    },
  );

  it('gives the answer to HEAD no body', () => {
    const head = OK.slice(0, -2);
    expect(decodeHttpResponse(encodeUtf8(head), { requestMethod: 'HEAD' })).toMatchObject({
      value: { length: head.length },
    });
  });

  it('reads a body without length only once the connection has ended', () => {
    const bytes = encodeUtf8('HTTP/1.1 200 OK\r\n\r\nall of it');
    expect(decodeHttpResponse(bytes)).toMatchObject({
      error: { code: 'HTTP_BODY_UNTIL_CLOSE', offset: 19 },
    });
    expect(decodeHttpResponse(bytes, { ended: true })).toMatchObject({
      value: { body: encodeUtf8('all of it'), length: bytes.length },
    });
  });

  it.each([
    ['HTTP/1.1 200\r\nContent-Length: 0', ''],
    ['HTTP/1.1 200 \r\nContent-Length: 0', ''],
    ['HTTP/1.1 200 Very OK\r\nContent-Length: 0', 'Very OK'],
  ])('reads the reason of %j as %j', (head, reason) => {
    expect(decodeHttpResponse(encodeUtf8(`${head}\r\n\r\n`))).toMatchObject({ value: { reason } });
  });

  it.each([
    ['HTTP/1.0 200 OK', 'HTTP_UNSUPPORTED_VERSION', 5],
    ['HTTP/1.1 20 OK', 'HTTP_BAD_START_LINE', 0],
    ['HTTP/1.1 2000 OK', 'HTTP_BAD_START_LINE', 0],
    ['GET / HTTP/1.1', 'HTTP_BAD_START_LINE', 0],
    ['HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip', 'HTTP_UNSUPPORTED_TRANSFER_CODING', 0],
  ])('rejects %j with %s at %i', (head, code, offset) => {
    expect(decodeHttpResponse(encodeUtf8(`${head}\r\n\r\n`))).toMatchObject({
      ok: false,
      error: { code, offset },
    });
  });
});

describe('encodeHttpResponse', () => {
  it.each([99, 1000, 200.5])('throws for the status %d', (status) => {
    const response = { status, reason: '', headers: [], body: new Uint8Array(0) };
    expect(() => encodeHttpResponse(response)).toThrow(
      expect.objectContaining({ code: 'HTTP_BAD_START_LINE' }),
    );
  });
});
