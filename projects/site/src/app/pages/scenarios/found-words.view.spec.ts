import type { Claim } from '@wirelight/simulator/core';
import { describe, expect, it } from 'vitest';
import { foundWords } from './found-words';

const DELAY: Claim = { check: 'delay', from: {}, to: {}, atMost: 40_000 };
const metric = (name: 'latencyMedian' | 'bytesDown' | 'requests'): Claim => ({
  check: 'metric',
  metric: name,
  host: 'client',
  atLeast: 0,
});

describe('foundWords', () => {
  it.each<[string, Claim, number, string]>([
    ['a delay', DELAY, 35_140, '35.14 s'],
    ['a latency', metric('latencyMedian'), 75.25, '75.3 ms'],
    ['bytes', metric('bytesDown'), 12_345, '12.1 KiB'],
    ['a count', metric('requests'), 12_345, '12,345'],
  ])('tells %s in its unit', (_, claim, value, words) => {
    const verdict = { holds: true, found: String(value), numbers: [value], entries: [] };
    expect(foundWords(claim, verdict)).toBe(words);
  });

  it('tells what a ratio is made of', () => {
    const claim: Claim = { check: 'ratio', metric: 'bytes', host: 'a', to: 'b', atLeast: 10 };
    const verdict = { holds: true, found: '', numbers: [12.5469, 12_345, 983.9], entries: [] };
    expect(foundWords(claim, verdict)).toBe('12.55 (12.1 KiB / 984 B)');
  });

  it('leaves words as they are, and what could not be measured', () => {
    const order: Claim = { check: 'order', of: [] };
    const verdict = { holds: true, found: 'entries 1, 2', numbers: [], entries: [1, 2] };
    expect(foundWords(order, verdict)).toBe('entries 1, 2');
    const none = { holds: false, found: 'NaN', numbers: [NaN], entries: [] };
    expect(foundWords(metric('latencyMedian'), none)).toBe('NaN');
  });
});
