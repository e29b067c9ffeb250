import { describe, expect, it } from 'vitest';
import { clip, countBytes, quote } from './clip.js';

describe('clip', () => {
  it.each([
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
    ['abc𝄞f', 5, 'abc…'],
    ['a\r\n\u0000b', 9, 'a b'],
  ])('makes %j with %i characters %j', (text, limit, line) => {
    expect(clip(text, limit)).toBe(line);
  });
});

describe('quote', () => {
  it('escapes quotes and marks what was cut', () => {
    expect(quote('say "hi"')).toBe('"say \\"hi\\""');
    expect(quote('abcdef', 4)).toBe('"abc…"');
  });
});

describe('countBytes', () => {
  it('knows the singular', () => {
    expect([0, 1, 2].map(countBytes)).toEqual(['0 bytes', '1 byte', '2 bytes']);
  });
});
