import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { RandomSource } from '../../testing/random-source.js';
import { findUtf8Fault } from './find-utf8-fault.js';
import { decodeUtf8, decodeUtf8Lossy, encodeUtf8 } from './utf8.js';

const PADDING = 'x'.repeat(100);

describe('UTF-8', () => {
  it.each(['', 'Hello', 'κόσμε', '€', '𝄞', '\u0000', '\ufeffmark', PADDING, `${PADDING}€𝄞`])(
    'goes to bytes and back: %j',
    (text) => {
      expect(encodeUtf8(text)).toEqual(new Uint8Array(Buffer.from(text, 'utf8')));
      expect(decodeUtf8(encodeUtf8(text))).toEqual({ ok: true, value: text });
      expect(decodeUtf8Lossy(encodeUtf8(text))).toBe(text);
    },
  );

  it('writes a lone surrogate as U+FFFD', () => {
    expect(encodeUtf8('a\ud800')).toEqual(bytesOf('61efbfbd'));
  });

  it.each([
    ['c328', 'UTF8_INVALID', 1],
    ['80', 'UTF8_INVALID', 0],
    ['61c080', 'UTF8_INVALID', 1],
    ['e09fbf', 'UTF8_INVALID', 1],
    ['eda080', 'UTF8_INVALID', 1],
    ['f08fbfbf', 'UTF8_INVALID', 1],
    ['f4908080', 'UTF8_INVALID', 1],
    ['e282', 'UTF8_TRUNCATED', 2],
    ['61f09d84', 'UTF8_TRUNCATED', 4],
  ])('rejects %s with %s at %i, alone and behind long text', (hex, code, offset) => {
    const bytes = bytesOf(hex);
    expect(decodeUtf8(bytes)).toMatchObject({ ok: false, error: { code, offset } });
    const long = Buffer.concat([Buffer.from(PADDING), bytes]);
    expect(decodeUtf8(long)).toMatchObject({ ok: false, error: { code, offset: 100 + offset } });
  });

  it('reads invalid bytes as U+FFFD where nobody asked for strictness', () => {
    expect(decodeUtf8Lossy(bytesOf('61c328'))).toBe('a\ufffd(');
  });

  it('finds a fault exactly where the platform’s strict decoder fails', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const random = new RandomSource(3);
    const likely = [0x41, 0x80, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xe2, 0xed, 0xf0, 0xf4, 0xf5];
    for (let round = 0; round < 20_000; round++) {
      const bytes = Uint8Array.from({ length: 1 + random.below(5) }, () => random.pick(likely));
      const fault = findUtf8Fault(bytes);
      let isValid = true;
      try {
        strict.decode(bytes);
      } catch {
        isValid = false;
      }
      expect(fault === -1, Buffer.from(bytes).toString('hex')).toBe(isValid);
    }
  });
});
