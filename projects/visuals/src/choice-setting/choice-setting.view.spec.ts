import { describe, expect, it } from 'vitest';
import { appearanceFor } from './choice-setting.view';

describe('appearanceFor', () => {
  it.each([
    [2, 'switch'],
    [3, 'radio'],
    [4, 'radio'],
    [5, 'select'],
    [1, 'radio'],
  ])('draws %d options as a %s', (count, appearance) => {
    const options = Array.from({ length: count }, (_, index) => `option ${index}`);
    expect(appearanceFor({ options })).toBe(appearance);
  });
});
