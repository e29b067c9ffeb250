import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8.js';
import { decodeResp, encodeResp, encodeRespCommand, type RespValue } from './resp.js';

const COMMAND = '*3\r\n$7\r\nPUBLISH\r\n$4\r\nnews\r\n$2\r\nhi\r\n';

describe('decodeResp', () => {
  it('reads a command as a client sends it', () => {
    const bytes = encodeUtf8(COMMAND);
    const items = ['PUBLISH', 'news', 'hi'].map((word) => ({
      type: 'bulk',
      bytes: encodeUtf8(word),
    }));
    expect(decodeResp(bytes)).toEqual({
      ok: true,
      value: { value: { type: 'array', items }, length: bytes.length },
    });
    expect(encodeRespCommand('PUBLISH', 'news', 'hi')).toEqual(bytes);
  });

  it.each<RespValue>([
    { type: 'simple', text: 'OK' },
    { type: 'error', text: 'ERR unknown command' },
    { type: 'integer', value: -3 },
    { type: 'bulk', bytes: null },
    { type: 'bulk', bytes: Uint8Array.of(13, 10, 0, 255) },
    {
      type: 'array',
      items: [
        { type: 'array', items: [] },
        { type: 'integer', value: 1 },
      ],
    },
  ])('gives %j back', (value) => {
    const bytes = encodeResp(value);
    expect(decodeResp(bytes)).toEqual({ ok: true, value: { value, length: bytes.length } });
  });

  it('waits for more, wherever the bytes end', () => {
    const bytes = encodeUtf8(COMMAND);
    for (let end = 0; end < bytes.length; end++) {
      const decoded = decodeResp(bytes.subarray(0, end));
      expect(decoded).toMatchObject({ ok: false, error: { code: 'RESP_INCOMPLETE' } });
    }
  });

  it.each([
    ['GET / HTTP/1.1\r\n', 'RESP_BAD_TYPE', 0],
    ['$x\r\n', 'RESP_BAD_NUMBER', 1],
    ['*1\r\n!', 'RESP_BAD_TYPE', 4],
    ['*99999\r\n', 'RESP_TOO_LARGE', 8],
    ['$999999999999\r\n', 'RESP_TOO_LARGE', 15],
    ['*1\r\n'.repeat(20), 'RESP_TOO_LARGE', 36],
  ])('rejects %j with %s', (text, code, offset) => {
    expect(decodeResp(encodeUtf8(text))).toMatchObject({ ok: false, error: { code, offset } });
  });
});
