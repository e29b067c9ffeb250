import { describe, expect, it } from 'vitest';
import { judge } from './judge.mjs';

const run = (performance, seo = 100) => ({
  scores: { performance, accessibility: 100, 'best-practices': 100, seo },
  failed: ['performance: Total Blocking Time 900 ms', 'seo: Page has no description'],
});

describe('the judgement of a page', () => {
  it('is good with one good run', () => {
    expect(judge([run(95)])).toEqual({
      low: [],
      line: 'performance 95, accessibility 100, best-practices 100, seo 100',
      failed: [],
    });
  });

  it('takes the median, so that one slow run does not count', () => {
    expect(judge([run(80), run(97), run(96)]).low).toEqual([]);
    expect(judge([run(80), run(97), run(94)])).toMatchObject({
      low: ['performance'],
      line: expect.stringContaining('performance 94 (below 95)'),
      failed: ['performance: Total Blocking Time 900 ms'],
    });
    expect(judge([run(94), run(99)]).low).toEqual(['performance']);
  });

  it('asks for all of what does not depend on the machine', () => {
    expect(judge([run(100, 99)])).toMatchObject({
      low: ['seo'],
      failed: ['seo: Page has no description'],
    });
    expect(judge([{ scores: {}, failed: [] }]).low.length).toBe(4);
  });
});
