// Values that the specifications print or that were measured with the reference implementations, one by one.
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../testing/bytes-of.js';
import { fromBase64, toBase64 } from './bytes/base64.js';
import { toHex } from './bytes/hex.js';
import { decodeUtf8Lossy, encodeUtf8 } from './bytes/utf8.js';
import { decodeEnginePayload } from './engine-io/decode-engine-payload.js';
import { encodeEnginePayload } from './engine-io/encode-engine.js';
import {
  decodeWebTransportHeader,
  encodeWebTransportHeader,
} from './engine-io/web-transport-header.js';
import { decodeSocketPacket } from './socket-io/decode-socket-packet.js';
import { encodeFrame } from './websocket/encode-frame.js';
import { secWebSocketAccept } from './websocket/sec-web-socket-accept.js';
import { sha1 } from './websocket/sha1.js';
import { verdicts } from './websocket/verdict.js';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const sent = (opcode: number, payload: string, key: string | null = null, fin = true) =>
  toHex(
    encodeFrame({
      fin,
      rsv1: false,
      rsv2: false,
      rsv3: false,
      opcode,
      maskingKey: key === null ? null : bytesOf(key),
      payload: bytesOf(payload),
    }),
  );

describe('RFC 6455, section 1.3 and 4.1', () => {
  const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

  it('key, hash and answer', () => {
    const key = fromBase64(KEY);
    expect(key.ok && decodeUtf8Lossy(key.value)).toBe('the sample nonce');
    expect(toHex(sha1(encodeUtf8(KEY + GUID)))).toBe('b37a4f2cc0624f1690f64606cf385945b2bec4ea');
    expect(secWebSocketAccept(KEY)).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  });

  it('the second key, whose printed form is not canonical and hashes differently', () => {
    const bytes = bytesOf('0102030405060708090a0b0c0d0e0f10');
    expect(toBase64(bytes)).toBe('AQIDBAUGBwgJCgsMDQ4PEA==');
    expect(secWebSocketAccept('AQIDBAUGBwgJCgsMDQ4PEA==')).toBe('C/0nmHhBztSRGR1CwL6Tf4ZjwpY=');
    expect(fromBase64('AQIDBAUGBwgJCgsMDQ4PEC==')).toEqual({ ok: true, value: bytes });
    expect(secWebSocketAccept('AQIDBAUGBwgJCgsMDQ4PEC==')).toBe('OfS0wDaT5NoxF2gqm7Zj2YtetzM=');
  });
});

describe('RFC 6455, sections 5.5.1 and 5.7', () => {
  const HELLO = '48656c6c6f';
  it.each([
    ['text', sent(1, HELLO), '810548656c6c6f'],
    ['masked text', sent(1, HELLO, '37fa213d'), '818537fa213d7f9f4d5158'],
    ['first fragment', sent(1, '48656c', null, false), '010348656c'],
    ['last fragment', sent(0, '6c6f'), '80026c6f'],
    ['ping', sent(9, HELLO), '890548656c6c6f'],
    ['masked pong', sent(10, HELLO, '37fa213d'), '8a8537fa213d7f9f4d5158'],
    ['256 bytes', sent(2, '00'.repeat(256)).slice(0, 8), '827e0100'],
    ['64 KiB', sent(2, '00'.repeat(65536)).slice(0, 20), '827f0000000000010000'],
    ['125 bytes', sent(1, '61'.repeat(125)).slice(0, 4), '817d'],
    ['126 bytes', sent(1, '61'.repeat(126)).slice(0, 8), '817e007e'],
    ['65535 bytes', sent(1, '61'.repeat(65535)).slice(0, 8), '817effff'],
    ['empty close', sent(8, ''), '8800'],
    ['close 1000', sent(8, '03e8'), '880203e8'],
    ['close 1000 bye', sent(8, '03e8627965'), '880503e8627965'],
    ['masked close 1000', sent(8, '03e8', '37fa213d'), '888237fa213d3412'],
  ])('%s', (_what, written, expected) => {
    expect(written).toBe(expected);
  });
});

describe('what a receiver must fail', () => {
  it.each([
    ['RSV1 without an extension', 'c10548656c6c6f', 1002, 1002, 1002],
    ['opcode 3', '8300', 1002, 1002, 1002],
    ['opcode 11', '8b00', 1002, 1002, 1002],
    ['a fragmented ping', '0900', 1002, 1002, 1002],
    ['a ping of 126 bytes', `897e007e${'00'.repeat(126)}`, 1002, 1002, 1002],
    ['5 in 16 bits', '817e000548656c6c6f', 1002, null, 1002],
    ['5 in 64 bits', '827f000000000000000548656c6c6f', 1002, null, 1002],
    ['the most significant bit', '827f8000000000000000', 1002, 1009, 1002],
    ['text that is not UTF-8', '8102c328', 1007, 1007, 1002],
    ['a continuation of nothing', '800161', 1002, 1002, 1002],
    ['text inside a message', '010161810162', 1002, 1002, 1002],
    ['a close of one byte', '880103', 1002, 1002, 1002],
    ['close 1005', '880203ed', 1002, 1002, 1002],
    ['close 1006', '880203ee', 1002, 1002, 1002],
    ['a reason that is not UTF-8', '880403e8c328', 1007, 1007, 1002],
  ])('%s', (_what, hex, rfc, ws, chromium) => {
    const codes = verdicts(bytesOf(hex), { isServer: false }).map(
      ({ fault }) => fault?.closeCode ?? null,
    );
    expect(codes).toEqual([rfc, ws, chromium]);
  });
});

describe('Engine.IO 4', () => {
  it('a payload, and one with binary data', () => {
    const packets = [
      { type: 'message', data: 'hello' },
      { type: 'ping' },
      { type: 'message', data: 'world' },
    ] as const;
    const text = encodeEnginePayload(packets);
    expect(toHex(encodeUtf8(text))).toBe('3468656c6c6f1e321e34776f726c64');
    expect(encodeEnginePayload([packets[0], { binary: Uint8Array.of(1, 2, 3, 4) }])).toBe(
      '4hello\u001ebAQIDBA==',
    );
    const read = decodeEnginePayload(text);
    expect(read.ok && read.value.map(({ type }) => type)).toEqual(['message', 'ping', 'message']);
  });

  it.each([
    [6, false, '06'],
    [125, false, '7d'],
    [126, false, '7e007e'],
    [65535, false, '7effff'],
    [65536, false, '7f0000000000010000'],
    [3, true, '83'],
  ])('the WebTransport header of %d bytes, binary %s', (length, isBinary, hex) => {
    expect(toHex(encodeWebTransportHeader({ length, isBinary }))).toBe(hex);
    const bytes = bytesOf(hex);
    expect(decodeWebTransportHeader(bytes)).toEqual({
      ok: true,
      value: { length, isBinary, headerLength: bytes.length },
    });
    expect(decodeWebTransportHeader(bytes.subarray(0, -1))).toMatchObject({
      error: { code: 'EIO_INCOMPLETE', offset: bytes.length - 1 },
    });
  });

  it('a WebTransport length beyond what a number holds', () => {
    expect(decodeWebTransportHeader(bytesOf('7fffffffffffffffff'))).toMatchObject({
      error: { code: 'EIO_LENGTH_TOO_LARGE' },
    });
  });
});

describe('Socket.IO 5', () => {
  it.each([
    '0',
    '0/admin,{"token":"123"}',
    '1/admin,',
    '2["foo"]',
    '2/admin,["bar"]',
    '212["foo"]',
    '3/admin,13["bar"]',
    '4{"message":"Not authorized"}',
    '51-["baz",{"_placeholder":true,"num":0}]',
    '52-/admin,["baz",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}]',
    '61-15["bar",{"_placeholder":true,"num":0}]',
    // The document demands a payload; the parser does not.
    '2',
    '3',
    // Waits for an attachment.
    '51-["a"]',
  ])('takes %s', (text) => {
    expect(decodeSocketPacket(text).ok).toBe(true);
  });

  it.each([
    ['7', 'SIO_UNKNOWN_PACKET_TYPE'],
    ['2{}', 'SIO_BAD_PAYLOAD'],
    ['2[]', 'SIO_BAD_PAYLOAD'],
    ['2["connect"]', 'SIO_BAD_PAYLOAD'],
    ['0[]', 'SIO_BAD_PAYLOAD'],
    ['5["a"]', 'SIO_BAD_ATTACHMENTS'],
  ])('refuses %s with %s', (text, code) => {
    expect(decodeSocketPacket(text)).toMatchObject({ ok: false, error: { code } });
  });
});
