import { describe, expect, it } from 'vitest';
import {
  largestOf,
  ticksOf,
  toLanePaths,
  toPercent,
  windowAround,
  type ChartLane,
} from './lane-chart.view';

const lane = (...line: readonly (readonly [at: number, value: number])[]): ChartLane => ({
  name: 'lane',
  line: line.map(([at, value]) => ({ at, value })),
  sent: [5, 7.5],
  received: [],
});

describe('toLanePaths', () => {
  it('draws the area down to 0, and a stroke for each moment', () => {
    expect(toLanePaths(lane([10, 0], [20, 50], [20, 0]), 100)).toEqual({
      name: 'lane',
      area: 'M10 1L10 1L20 0.5L20 1L20 1Z',
      sent: 'M5 0V1M7.5 0V1',
      received: '',
    });
  });

  it('draws nothing where there is no line', () => {
    expect(toLanePaths(lane(), 1).area).toBe('');
  });
});

it('finds the largest value of all lanes', () => {
  expect(largestOf([lane([0, 3]), lane([0, 7], [1, 2])])).toBe(7);
  expect(largestOf([lane()])).toBe(1);
});

describe('windowAround', () => {
  it('shows the whole run when there is room for it', () => {
    expect(windowAround(50, 100, 100)).toEqual({ from: 0, to: 100 });
  });

  it('moves on with the cursor, most of it past, and stays within the run', () => {
    expect(windowAround(5, 20, 100)).toEqual({ from: 0, to: 20 });
    expect(windowAround(50, 20, 100)).toEqual({ from: 35, to: 55 });
    expect(windowAround(100, 20, 100)).toEqual({ from: 80, to: 100 });
  });
});

describe('ticksOf', () => {
  it.each([
    [0, 161_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000, 120_000, 140_000, 160_000]],
    [500, 2500, [500, 1000, 1500, 2000, 2500]],
    [35, 55, [35, 40, 45, 50, 55]],
  ])('are round moments from %d to %d', (from, to, expected) => {
    expect(ticksOf({ from, to }).map(({ at }) => at)).toEqual(expected);
  });

  it('are written in seconds', () => {
    expect(ticksOf({ from: 500, to: 2500 }).map(({ label }) => label)).toEqual([
      ...['0.5 s', '1 s', '1.5 s', '2 s', '2.5 s'],
    ]);
  });

  it('stand where they belong', () => {
    expect(ticksOf({ from: 0, to: 400 }).map(({ x }) => x)).toEqual([0, 25, 50, 75, 100]);
    expect(toPercent(30, { from: 20, to: 40 })).toBe(50);
  });
});
