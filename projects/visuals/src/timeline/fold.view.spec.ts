import { describe, expect, it } from 'vitest';
import { createFold } from './fold';

const numbers = Array.from({ length: 10_000 }, (_, index) => index);

/** Folds to the running sum and counts the calls of the reducer. */
function summing(): { fold: ReturnType<typeof createFold<number, number>>; calls: () => number } {
  let calls = 0;
  const fold = createFold(
    numbers,
    (sum: number, value) => {
      calls++;
      return sum + value;
    },
    0,
  );
  return { fold, calls: () => calls };
}

/** A repeatable walk over indices. */
function* jumps(count: number): Generator<number> {
  let value = 12_345;
  for (let jump = 0; jump < count; jump++) {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield value % 10_001;
  }
}

describe('createFold', () => {
  it('gives what folding from the start gives, wherever it jumps', () => {
    const { fold } = summing();
    for (const index of jumps(2000)) expect(fold.at(index)).toBe((index * (index - 1)) / 2);
  });

  it('reduces one entry for a step forward', () => {
    const { fold, calls } = summing();
    fold.at(5000);
    const before = calls();
    fold.at(5001);
    expect(calls() - before).toBe(1);
  });

  it('reduces at most 256 entries to get anywhere once it has been at the end', () => {
    const { fold, calls } = summing();
    fold.at(10_000);
    for (const index of jumps(500)) {
      const before = calls();
      fold.at(index);
      expect(calls() - before).toBeLessThanOrEqual(256);
    }
  });

  it('clamps the index', () => {
    const { fold } = summing();
    expect(fold.at(-1)).toBe(0);
    expect(fold.at(1e9)).toBe(fold.at(10_000));
  });
});
