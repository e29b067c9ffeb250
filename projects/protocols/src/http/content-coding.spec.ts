import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8.js';
import { contentCodingOf, decodeContent } from './content-coding.js';
import type { HttpHeaders } from './http-message.js';

const CONTENT = encodeUtf8('42["news"]'.repeat(200));
const named = (...values: string[]): HttpHeaders =>
  values.map((value) => ['Content-Encoding', value] as const);

describe('the coding of a body', () => {
  it.each([
    [named(), null],
    [named('identity'), null],
    [named('gzip'), 'gzip'],
    [named('X-GZIP'), 'gzip'],
    [named('identity, Deflate'), 'deflate'],
  ])('%j is %s', (headers, coding) => {
    expect(contentCodingOf(headers)).toEqual({ ok: true, value: coding });
  });

  it.each([[named('br')], [named('zstd')], [named('gzip, gzip')], [named('gzip', 'deflate')]])(
    '%j is not understood',
    (headers) => {
      expect(contentCodingOf(headers)).toMatchObject({
        ok: false,
        error: { code: 'HTTP_UNSUPPORTED_CONTENT_CODING', source: 'RFC 9110, section 8.4' },
      });
    },
  );
});

describe('the content of a message', () => {
  it.each([
    ['gzip', gzipSync(CONTENT)],
    ['deflate', deflateSync(CONTENT)],
  ])('is what was there before %s', (coding, body) => {
    const content = decodeContent({ headers: named(coding), body });
    expect(content).toEqual({ ok: true, value: { coding, bytes: CONTENT } });
  });

  it('is the body itself without a coding, and where there is no body', () => {
    const body = new Uint8Array(0);
    expect(decodeContent({ headers: [], body: CONTENT })).toEqual({
      ok: true,
      value: { coding: null, bytes: CONTENT },
    });
    expect(decodeContent({ headers: named('gzip'), body })).toMatchObject({
      value: { coding: null },
    });
  });

  it.each([
    ['HTTP_BAD_CONTENT_CODING', gzipSync(CONTENT).subarray(0, -1), 'it ends before its end'],
    ['HTTP_BAD_CONTENT_CODING', deflateSync(CONTENT), 'it does not begin as gzip does: 1f 8b 08'],
    ['HTTP_CONTENT_TOO_LARGE', gzipSync(new Uint8Array(100_000)), 'over 5000 bytes'],
  ])('is refused with %s', (code, body, detail) => {
    const content = decodeContent({ headers: named('gzip'), body }, 5000);
    expect(content).toMatchObject({ ok: false, error: { code, detail } });
  });
});
