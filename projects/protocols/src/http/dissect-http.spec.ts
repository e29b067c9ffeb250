import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { findField } from '../field/find-field.js';
import type { Field } from '../field/field.js';
import { decodeHttpRequest } from './decode-http-request.js';
import { decodeHttpResponse } from './decode-http-response.js';
import { dissectHttpRequest, dissectHttpResponse } from './dissect-http.js';

const REQUEST =
  'POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: lab\r\nContent-Length:  2 \r\n\r\n40';
const RESPONSE = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok';

const textOf = (wire: string, field: Field | undefined) => wire.slice(field?.start, field?.end);

const namesOf = (field: Field) => field.children.map(({ name }) => name);

describe('dissectHttpRequest', () => {
  it('gives every part its place', () => {
    const { field, error, length } = dissectHttpRequest(encodeUtf8(REQUEST));
    expect(error).toBeNull();
    expect(length).toBe(REQUEST.length);
    expect(namesOf(field)).toEqual([
      'request-line',
      'Host',
      'Content-Length',
      'empty line',
      'body',
    ]);
    for (const [name, text] of [
      ['method', 'POST'],
      ['path', '/socket.io/'],
      ['EIO', 'EIO=4'],
      ['transport', 'transport=polling'],
      ['HTTP-version', 'HTTP/1.1'],
      ['Host', 'Host: lab'],
      ['body', '40'],
    ] as const) {
      expect(textOf(REQUEST, findField(field, name))).toBe(text);
    }
    expect(textOf(REQUEST, findField(field, 'Content-Length', 'field-value'))).toBe('2');
  });

  it('keeps the lines in front of the one that breaks a rule, and that one', () => {
    const wire = 'GET / HTTP/1.1\r\nHost: lab\r\nno colon\r\n\r\n';
    const { field, error } = dissectHttpRequest(encodeUtf8(wire));
    expect(error).toMatchObject({ code: 'HTTP_BAD_HEADER', offset: 27, source: 'RFC 9112' });
    expect(namesOf(field)).toEqual(['request-line', 'Host', 'field-line', 'empty line']);
  });

  it('gives the verdict of the decoder for every beginning and for damaged requests', () => {
    const random = new RandomSource(9112);
    for (let round = 0; round < 3000; round++) {
      const bytes = encodeUtf8(REQUEST).subarray(0, round < REQUEST.length ? round : undefined);
      const damaged = bytes.slice();
      if (round > REQUEST.length) damaged[random.below(damaged.length)] = random.below(256);
      const verdict = decodeHttpRequest(damaged);
      const { error, field } = dissectHttpRequest(damaged);
      expect(error?.code).toBe(verdict.ok ? undefined : verdict.error.code);
      expect(error?.offset).toBe(verdict.ok ? undefined : verdict.error.offset);
      expect(field.end).toBeLessThanOrEqual(damaged.length);
    }
  });
});

describe('dissectHttpResponse', () => {
  it('gives every part its place', () => {
    const { field, error } = dissectHttpResponse(encodeUtf8(RESPONSE));
    expect(error).toBeNull();
    expect(findField(field, 'status-code')).toMatchObject({ value: 200, meaning: 'OK', start: 9 });
    expect(textOf(RESPONSE, findField(field, 'reason-phrase'))).toBe('OK');
    expect(textOf(RESPONSE, findField(field, 'body'))).toBe('ok');
  });

  it('says what the decoder says of a body that only the end of the connection ends', () => {
    const bytes = encodeUtf8('HTTP/1.1 200 OK\r\n\r\nabc');
    expect(dissectHttpResponse(bytes).error?.code).toBe('HTTP_BODY_UNTIL_CLOSE');
    const ended = dissectHttpResponse(bytes, { ended: true });
    expect(ended.error).toBeNull();
    expect(ended.length).toBe(decodeHttpResponse(bytes, { ended: true }).ok ? bytes.length : -1);
  });

  it('leaves the spaces of a status line out', () => {
    const line = findField(dissectHttpResponse(encodeUtf8(RESPONSE)).field, 'status-line');
    expect(line?.children.map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [9, 12],
      [13, 15],
    ]);
  });
});
