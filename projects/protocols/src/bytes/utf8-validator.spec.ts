import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { expectSameForEverySplit } from '../../testing/expect-same-for-every-split.js';
import { RandomSource } from '../../testing/random-source.js';
import { decodeUtf8, encodeUtf8 } from './utf8.js';
import { Utf8Validator } from './utf8-validator.js';

/** Position of the fault, `null` for good text and `end` for one that is cut off. */
function check(chunks: readonly Uint8Array[]): number | 'end' | null {
  const validator = new Utf8Validator();
  let before = 0;
  for (const chunk of chunks) {
    const fault = validator.push(chunk);
    if (fault >= 0) return before + fault;
    before += chunk.length;
  }
  return validator.isComplete ? null : 'end';
}

describe('Utf8Validator', () => {
  it.each([
    ['κόσμε€🎉', null],
    ['', null],
  ])('accepts %s however it is cut', (text, verdict) => {
    expect(check([encodeUtf8(text)])).toBe(verdict);
    expectSameForEverySplit(encodeUtf8(text), check);
  });

  it.each([
    ['c328', 1],
    ['eda080', 1],
    ['e08080', 1],
    ['f0808080', 1],
    ['f4908080', 1],
    ['c0', 0],
    ['f5', 0],
    ['80', 0],
    ['e282', 'end'],
  ])('says of %s: %s', (hex, verdict) => {
    expect(check([bytesOf(hex)])).toBe(verdict);
    expectSameForEverySplit(bytesOf(hex), check);
  });

  it('agrees with the decoder on random bytes', () => {
    const random = new RandomSource(3629);
    const pieces = ['e2', '82', 'ac', 'f0', '9f', '8e', '89', 'ed', 'a0', '41', 'c3', 'a9', 'f4'];
    for (let round = 0; round < 5000; round++) {
      const count = random.below(8);
      const bytes = bytesOf(Array.from({ length: count }, () => random.pick(pieces)).join(''));
      const verdict = decodeUtf8(bytes);
      const expected = verdict.ok
        ? null
        : verdict.error.code === 'UTF8_TRUNCATED'
          ? 'end'
          : verdict.error.offset;
      expect(check([bytes])).toBe(expected);
    }
  });
});
