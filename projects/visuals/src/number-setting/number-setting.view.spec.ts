import { describe, expect, it } from 'vitest';
import { clampNumber } from './number-setting.view';

const limits = { min: 1, max: 1000, step: 1, unit: 'ms' };

describe('clampNumber', () => {
  it.each([
    [40, 40],
    [40.4, 40],
    [0, 1],
    [-5, 1],
    [5000, 1000],
    [NaN, 7],
    [Infinity, 7],
  ])('makes %d to %d', (typed, value) => {
    expect(clampNumber(typed, limits, 7)).toBe(value);
  });

  it('keeps to decimal steps', () => {
    expect(clampNumber(0.3, { min: 0, max: 1, step: 0.1, unit: '' }, 0)).toBe(0.3);
  });
});
