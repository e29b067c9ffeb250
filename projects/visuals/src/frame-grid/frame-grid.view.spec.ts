import { dissectFrame } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { toFieldRows, type FieldRow } from '../fields/field-row';
import { bytesOf } from '../fixtures/bytes-of';
import { isPartOf, toFrameGridView } from './frame-grid.view';

function viewOf(hex: string, limit = 32) {
  const bytes = bytesOf(hex);
  const rows = toFieldRows(dissectFrame(bytes).field);
  return { rows, ...toFrameGridView(bytes, rows, limit) };
}

describe('toFrameGridView', () => {
  it('[F1] has every bit of the header in its place', () => {
    const { boxes } = viewOf('818537fa213d7f9f4d5158');
    expect(boxes.map(({ bits }) => bits.map(({ value }) => value).join('')).slice(0, 2)).toEqual([
      '10000001',
      '10000101',
    ]);
    expect(boxes[0]?.segments).toEqual([
      { rowId: '0.0', name: 'FIN', first: 0, count: 1 },
      { rowId: '0.1', name: 'RSV1', first: 1, count: 1 },
      { rowId: '0.2', name: 'RSV2', first: 2, count: 1 },
      { rowId: '0.3', name: 'RSV3', first: 3, count: 1 },
      { rowId: '0.4', name: 'opcode', first: 4, count: 4 },
    ]);
    expect(boxes[1]?.segments.map(({ name, count }) => [name, count])).toEqual([
      ['MASK', 1],
      ['Payload len', 7],
    ]);
  });

  it('names a field once, where it begins', () => {
    const { boxes } = viewOf('827e0100', 8);
    expect(boxes.slice(2).flatMap(({ segments }) => segments.map(({ name }) => name))).toEqual([
      'Extended length',
      '',
    ]);
    expect(boxes[3]?.bits[7]?.label).toBe(
      'Extended payload length, bit 16 of 16 is 0, byte 3 bit 7',
    );
  });

  it('says which bits stand behind the frame, and how many bytes it leaves out', () => {
    const { boxes, hidden } = viewOf('8900ffff', 3);
    expect(boxes[2]?.bits[0]).toMatchObject({
      rowId: null,
      label: 'behind the frame is 1, byte 2 bit 0',
    });
    expect(hidden).toBe(1);
  });
});

it('a cell belongs to a field that stands deeper, only in the bytes of that field', () => {
  const { rows } = viewOf('880503e8627965');
  const reason = rows.find(({ name }) => name === 'reason') as FieldRow;
  const payload = rows.find(({ name }) => name === 'Payload data') as FieldRow;
  expect(isPartOf(payload.id, reason, 4)).toBe(true);
  expect(isPartOf(payload.id, reason, 2)).toBe(false);
  expect(isPartOf(payload.id, payload, 2)).toBe(true);
  expect(isPartOf(null, payload, 2)).toBe(false);
});
