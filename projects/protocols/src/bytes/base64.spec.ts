import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { bytesOf } from '../../testing/bytes-of.js';
import { fromBase64, toBase64 } from './base64.js';
import { encodeUtf8 } from './utf8.js';

describe('toBase64 and fromBase64', () => {
  // RFC 4648, section 10
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('turn %j into %j and back', (text, base64) => {
    expect(toBase64(encodeUtf8(text))).toBe(base64);
    expect(fromBase64(base64)).toEqual({ ok: true, value: encodeUtf8(text) });
  });

  it('agree with Node on every length to 300 and on 100,000 bytes', () => {
    const random = new RandomSource(2);
    for (const length of [...Array(300).keys(), 100_000]) {
      const bytes = random.bytes(length);
      const text = Buffer.from(bytes).toString('base64');
      expect(toBase64(bytes)).toBe(text);
      expect(fromBase64(text)).toEqual({ ok: true, value: bytes });
    }
  });

  it('read the key that RFC 6455 prints with bits beyond its last byte', () => {
    const value = bytesOf('0102030405060708090a0b0c0d0e0f10');
    expect(fromBase64('AQIDBAUGBwgJCgsMDQ4PEC==')).toEqual({ ok: true, value });
  });

  it('read text without padding', () => {
    expect(fromBase64('AQIDBA')).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3, 4) });
  });

  it.each([
    ['Zg=', 'BASE64_BAD_CHARACTER', 2],
    ['Z===', 'BASE64_BAD_CHARACTER', 1],
    ['====', 'BASE64_BAD_CHARACTER', 0],
    ['Zm9v=', 'BASE64_BAD_LENGTH', 5],
    ['Zm9vY', 'BASE64_BAD_LENGTH', 5],
    ['Zm 9vYg', 'BASE64_BAD_CHARACTER', 2],
    ['Zm9-', 'BASE64_BAD_CHARACTER', 3],
    ['Zm9€', 'BASE64_BAD_CHARACTER', 3],
  ])('reject %j with %s at %i', (text, code, offset) => {
    expect(fromBase64(text)).toMatchObject({ ok: false, error: { code, offset } });
  });
});
