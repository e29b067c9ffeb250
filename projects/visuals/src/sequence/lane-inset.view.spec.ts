import { expect, it } from 'vitest';
import { laneInset } from './lane-inset';

it.each([
  [360, 30, 30, 30],
  [600, 118, 64, 48],
  [960, 176, 64, 48],
])(
  'leaves room for words beside the lanes at %d px: %d, among many lanes %d, in a compact picture %d',
  (width, roomy, crowded, compact) => {
    expect(laneInset({ width, isCrowded: false, isCompact: false })).toBe(roomy);
    expect(laneInset({ width, isCrowded: true, isCompact: false })).toBe(crowded);
    expect(laneInset({ width, isCrowded: false, isCompact: true })).toBe(compact);
    expect(laneInset({ width, isCrowded: true, isCompact: true })).toBe(compact);
  },
);
