import { describe, expect, it } from 'vitest';
import { createSpanIndex } from './span-index';

const spans = Array.from({ length: 1000 }, (_, index) => ({
  top: index * 10,
  bottom: index * 10 + (index % 100 === 0 ? 2000 : 15),
}));

describe('createSpanIndex', () => {
  it.each([
    [0, 100],
    [995, 1005],
    [5000, 5400],
    [9990, 20_000],
    [-100, -1],
    [30_000, 40_000],
  ])('finds what a look at every span finds between %d and %d', (top, bottom) => {
    const expected = spans.filter((span) => span.bottom >= top && span.top <= bottom);
    expect(createSpanIndex(spans).within(top, bottom)).toEqual(expected);
  });

  it('finds nothing in nothing', () => {
    expect(createSpanIndex([]).within(0, 100)).toEqual([]);
  });
});
