import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { toHex } from '../bytes/hex.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { sha1, Sha1 } from './sha1.js';

describe('sha1', () => {
  // FIPS 180-4 examples; RFC 6455, section 1.3
  it.each([
    ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    [
      'dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11',
      'b37a4f2cc0624f1690f64606cf385945b2bec4ea',
    ],
  ])('hashes %j', (text, hex) => {
    expect(toHex(sha1(encodeUtf8(text)))).toBe(hex);
  });

  it('agrees with Node on every length to 200', () => {
    const random = new RandomSource(4);
    for (let length = 0; length <= 200; length++) {
      const bytes = random.bytes(length);
      expect(toHex(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'));
    }
  });

  it('gives the same hash however the bytes are cut', () => {
    const random = new RandomSource(5);
    const bytes = random.bytes(1000);
    for (let round = 0; round < 50; round++) {
      const hash = new Sha1();
      for (let offset = 0; offset < bytes.length;) {
        const end = offset + random.below(150);
        hash.update(bytes.subarray(offset, end));
        offset = end;
      }
      expect(hash.digest()).toEqual(sha1(bytes));
    }
  });
});
