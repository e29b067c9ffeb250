import { dissectFrame } from '@wirelight/protocols';
import { explain } from '@wirelight/protocols/explain';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../fixtures/bytes-of';
import { deepestAt, isAtOrAbove, toFieldRows } from './field-row';
import { moveInGrid } from './move-in-grid';

const rows = toFieldRows(dissectFrame(bytesOf('818537fa213d7f9f4d5158')).field);

describe('toFieldRows', () => {
  it('[F1] lists the fields of a frame in the order of the wire', () => {
    expect(rows.map(({ id, level, name, value }) => [id, level, name, value])).toEqual([
      ['0', 1, 'frame', ''],
      ['0.0', 2, 'FIN', '1'],
      ['0.1', 2, 'RSV1', '0'],
      ['0.2', 2, 'RSV2', '0'],
      ['0.3', 2, 'RSV3', '0'],
      ['0.4', 2, 'opcode', '1 (0001)'],
      ['0.5', 2, 'MASK', '1'],
      ['0.6', 2, 'Payload len', '5 (0000101)'],
      ['0.7', 2, 'Masking-key', '"37fa213d"'],
      ['0.8', 2, 'Payload data', ''],
      ['0.8.0', 3, 'text', '"Hello"'],
    ]);
  });

  it('puts what counts in bytes of its own where its holder stands', () => {
    const base64 = explain('NGhlbGxvHmJBUUlEQkE9PQ==').best?.dissection.field;
    const inner = toFieldRows(base64!);
    const held = inner.filter(({ end }) => end > base64!.end);
    expect(held).toEqual([]);
  });
});

describe('deepestAt', () => {
  it.each([
    [0, 0, 'FIN'],
    [0, 4, 'opcode'],
    [0, 7, 'opcode'],
    [1, 0, 'MASK'],
    [1, 1, 'Payload len'],
    [5, 3, 'Masking-key'],
    [6, 0, 'text'],
  ])('finds the field of byte %s bit %s: %s', (byte, bit, name) => {
    expect(deepestAt(rows, byte, bit)?.name).toBe(name);
  });

  it('finds only fields that have the whole byte when no bit is asked for', () => {
    expect(deepestAt(rows, 0)?.name).toBe('frame');
    expect(deepestAt(rows, 6)?.name).toBe('text');
    expect(deepestAt(rows, 11)).toBeNull();
  });
});

it('a row is at or above itself and what is below it, not its neighbour with a longer number', () => {
  expect(isAtOrAbove('0.1', '0.1')).toBe(true);
  expect(isAtOrAbove('0.1', '0.1.3')).toBe(true);
  expect(isAtOrAbove('0.1', '0.10')).toBe(false);
});

describe('moveInGrid', () => {
  const grid = { count: 20, columns: 8 };
  it.each([
    [0, 'ArrowRight', 1],
    [0, 'ArrowLeft', 0],
    [3, 'ArrowDown', 11],
    [15, 'ArrowDown', 15],
    [9, 'ArrowUp', 1],
    [9, 'End', 19],
    [9, 'Home', 0],
    [9, 'a', null],
  ])('from %s, %s leads to %s', (index, key, next) => {
    expect(moveInGrid(index, key, grid)).toBe(next);
  });

  it('stays in a list for the arrows across it', () => {
    expect(moveInGrid(2, 'ArrowRight', { count: 4, columns: 1 })).toBe(2);
  });
});
