import { describe, expect, it } from 'vitest';
import { formatTime } from './format-time';

describe('formatTime', () => {
  it.each([
    [0, '0 ms'],
    [40, '40 ms'],
    [123.44, '123.4 ms'],
    [999.9, '999.9 ms'],
    [999.96, '1 s'],
    [1000, '1 s'],
    [25_080, '25.08 s'],
    [65_000, '1 min 5 s'],
    [59_999, '1 min'],
    [119_800, '2 min'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatTime(ms)).toBe(text);
  });
});
