import { dissectFrame } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { toFieldRows } from '../fields/field-row';
import { bytesOf } from '../fixtures/bytes-of';
import { toBytesView } from './bytes.view';

const HELLO = bytesOf('818537fa213d7f9f4d515841');
const rows = toFieldRows(dissectFrame(HELLO).field);

it('has lines of eight bytes, each byte with its digits, its character and its field', () => {
  const { lines, hidden } = toBytesView(HELLO, rows, 100);
  expect(hidden).toBe(0);
  expect(lines.map(({ offset, cells }) => [offset, cells.map(({ hex }) => hex).join(' ')])).toEqual(
    [
      ['0000', '81 85 37 fa 21 3d 7f 9f'],
      ['0008', '4d 51 58 41'],
    ],
  );
  expect(lines[1]?.cells.map(({ ascii }) => ascii).join('')).toBe('MQXA');
  expect(lines[0]?.cells.map(({ rowId }) => rowId)).toEqual([
    ...['0', '0', '0.7', '0.7', '0.7', '0.7', '0.8.0', '0.8.0'],
  ]);
});

it('says what a byte is, and which are behind the message', () => {
  const [first, second] = toBytesView(HELLO, rows, 100).lines;
  expect(first?.cells[1]?.label).toBe('byte 1: 85, MASK, Payload len');
  expect(second?.cells.at(-1)).toMatchObject({
    rowId: null,
    label: 'byte 11: 41, behind the message',
  });
});

it('leaves bytes out beyond the limit', () => {
  const { lines, hidden } = toBytesView(HELLO, rows, 9);
  expect([lines.length, lines[1]?.cells.length, hidden]).toEqual([2, 1, 3]);
});
