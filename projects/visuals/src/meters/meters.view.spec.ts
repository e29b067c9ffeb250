import { describe, expect, it } from 'vitest';
import { toBarRows, type Meter } from './meters.view';

const meter = (...rows: readonly (readonly number[])[]): Meter => ({
  id: 'bytes',
  title: 'Bytes',
  hint: '',
  parts: ['headers', 'payload'],
  rows: rows.map((values, index) => ({ name: String(index), values, text: values.join('+') })),
});

describe('toBarRows', () => {
  it('draws all bars to the scale of the longest, from 0', () => {
    const rows = toBarRows(meter([30, 10], [20, 0]));
    expect(rows[0]?.pieces).toEqual([
      { x: 0, width: 75 },
      { x: 75, width: 25 },
    ]);
    expect(rows[1]?.pieces).toEqual([
      { x: 0, width: 50 },
      { x: 50, width: 0 },
    ]);
  });

  it('gives no length to what is not known, and none to anybody while all are 0', () => {
    expect(toBarRows(meter([Number.NaN, 4], [8, 0]))[0]?.pieces).toEqual([
      { x: 0, width: 0 },
      { x: 0, width: 50 },
    ]);
    expect(toBarRows(meter([0, 0]))[0]?.pieces).toEqual([
      { x: 0, width: 0 },
      { x: 0, width: 0 },
    ]);
  });

  it('keeps the order and the words of the rows', () => {
    expect(toBarRows(meter([1, 2], [3, 4])).map(({ name, text }) => [name, text])).toEqual([
      ['0', '1+2'],
      ['1', '3+4'],
    ]);
  });
});
