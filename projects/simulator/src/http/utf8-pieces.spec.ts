import { encodeUtf8 } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { Utf8Pieces } from './utf8-pieces.js';

const TEXT = 'aé€𝄞z';

it('gives the same text wherever it is cut, and no half character', () => {
  const bytes = encodeUtf8(TEXT);
  for (let first = 0; first <= bytes.length; first++) {
    for (let second = first; second <= bytes.length; second++) {
      const pieces = new Utf8Pieces();
      const texts = [
        pieces.push(bytes.subarray(0, first)),
        pieces.push(bytes.subarray(first, second)),
        pieces.push(bytes.subarray(second)),
        pieces.end(),
      ];
      expect(texts.join('')).toBe(TEXT);
      expect(texts.join('|')).not.toContain('\ufffd');
    }
  }
});

it('holds nothing back that no rest can complete, and gives up at the end', () => {
  const pieces = new Utf8Pieces();
  expect(pieces.push(new Uint8Array([0x80, 0x80, 0x80, 0x80]))).toBe('\ufffd'.repeat(4));
  expect(pieces.push(new Uint8Array([0x61, 0xe2, 0x82]))).toBe('a');
  expect(pieces.end()).toBe('\ufffd');
  expect(pieces.end()).toBe('');
});
