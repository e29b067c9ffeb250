import { describe, expect, it } from 'vitest';
import { expectSameForEverySplit } from '../../testing/expect-same-for-every-split.js';
import { RandomSource } from '../../testing/random-source.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { decodeUtf8Lossy, encodeUtf8 } from '../bytes/utf8.js';
import { decodeHttpRequest } from './decode-http-request.js';
import { decodeHttpResponse } from './decode-http-response.js';
import { ChunkedDecoder, type ChunkedDecoderOptions } from './chunked-decoder.js';
import { encodeChunk, encodeLastChunk } from './chunked-encoding.js';

function decode(chunks: readonly Uint8Array[], options?: ChunkedDecoderOptions) {
  const decoder = new ChunkedDecoder(options);
  const data: Uint8Array[] = [];
  let error = null;
  let isDone = false;
  let consumed = 0;
  for (const chunk of chunks) {
    const result = decoder.push(chunk);
    data.push(...result.data);
    consumed += result.consumed;
    ({ error, isDone } = result);
  }
  const body = decodeUtf8Lossy(concatBytes(data));
  return { body, isDone, consumed, code: error?.code, offset: error?.offset };
}

const wire = (text: string) => encodeUtf8(text);

describe('ChunkedDecoder', () => {
  it('reads the body of RFC 9112 chunks, extensions and trailers included, however it is cut', () => {
    const text =
      '4\r\nWiki\r\n7;note="x"\r\npedia i\r\nB \r\nn \r\nchunks.\r\n0\r\nExpires: 0\r\n\r\nGET /';
    const expected = {
      body: 'Wikipedia in \r\nchunks.',
      isDone: true,
      consumed: text.length - 'GET /'.length,
    };
    expect(decode([wire(text)])).toMatchObject(expected);
    expectSameForEverySplit(wire(text), decode);
  });

  it.each([
    ['x\r\n', 'HTTP_BAD_CHUNK', 0],
    ['\r\n', 'HTTP_BAD_CHUNK', 0],
    ['-1\r\n', 'HTTP_BAD_CHUNK', 0],
    ['123456789\r\n', 'HTTP_BAD_CHUNK', 0],
    ['1\na\r\n', 'HTTP_BAD_CHUNK', 0],
    ['1\r\nab\r\n', 'HTTP_BAD_CHUNK', 4],
    ['1\r\na\n', 'HTTP_BAD_CHUNK', 4],
    ['0\r\nno colon\r\n\r\n', 'HTTP_BAD_HEADER', 3],
    ['15\r\n', 'HTTP_BODY_TOO_LARGE', 0],
    ['1;0123456789012345\r\n', 'HTTP_CHUNK_LINE_TOO_LONG', 0],
  ])('answers %j with %s at %d', (text, code, offset) => {
    const limits = { maxBody: 20, maxLine: 15 };
    expect(decode([wire(text)], limits)).toMatchObject({ code, offset, isDone: false });
    const bytewise = [...wire(text)].map((byte) => Uint8Array.of(byte));
    expect(decode(bytewise, limits)).toMatchObject({ code, offset });
  });

  it('reads what the encoder writes', () => {
    const random = new RandomSource(71);
    for (let round = 0; round < 300; round++) {
      const parts = Array.from({ length: random.below(5) }, () =>
        encodeUtf8('x'.repeat(1 + random.below(300))),
      );
      const bytes = concatBytes([...parts.map(encodeChunk), encodeLastChunk()]);
      const cut = random.below(bytes.length);
      expect(decode([bytes.subarray(0, cut), bytes.subarray(cut)])).toMatchObject({
        body: decodeUtf8Lossy(concatBytes(parts)),
        isDone: true,
      });
    }
  });

  it('refuses to write an empty chunk, which would end the body', () => {
    expect(() => encodeChunk(new Uint8Array(0))).toThrow(RangeError);
  });
});

describe('chunked messages', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
  const REQUEST = 'POST / HTTP/1.1\r\nHost: lab\r\nTransfer-Encoding: Chunked\r\n\r\n';

  it('have their body put together, and end where it ends', () => {
    const response = decodeHttpResponse(wire(`${HEAD}1\r\na\r\n2\r\nbc\r\n0\r\n\r\nHTTP`));
    expect(response).toMatchObject({ ok: true, value: { length: HEAD.length + 18 } });
    expect(response.ok && decodeUtf8Lossy(response.value.body)).toBe('abc');
    const request = decodeHttpRequest(wire(`${REQUEST}0\r\n\r\n`));
    expect(request).toMatchObject({ ok: true, value: { length: REQUEST.length + 5 } });
  });

  it.each([
    [`${HEAD}1\r\n`, 'HTTP_INCOMPLETE', HEAD.length + 3],
    [`${HEAD}x\r\n`, 'HTTP_BAD_CHUNK', HEAD.length],
    [HEAD.replace('chunked', 'gzip, chunked'), 'HTTP_UNSUPPORTED_TRANSFER_CODING', 0],
    [HEAD.replace('\r\n\r\n', '\r\nContent-Length: 5\r\n\r\n'), 'HTTP_BAD_CONTENT_LENGTH', 0],
  ])('%j is refused with %s at %d', (text, code, offset) => {
    expect(decodeHttpResponse(wire(text))).toMatchObject({ ok: false, error: { code, offset } });
  });
});
