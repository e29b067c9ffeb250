import { dissectFrame, FRAME_ABNF } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import { toFieldRows } from '../fields/field-row';
import { bytesOf } from '../fixtures/bytes-of';
import { toAbnfLines } from './abnf.view';

const present = (hex: string) =>
  toAbnfLines(FRAME_ABNF, toFieldRows(dissectFrame(bytesOf(hex)).field))
    .filter(({ rowId }) => rowId !== null)
    .map(({ rule }) => rule);

it('[F4] ties each rule to the field that it describes, and only one kind of opcode', () => {
  expect(present('818537fa213d7f9f4d5158')).toEqual([
    ...['ws-frame', 'frame-fin', 'frame-rsv1', 'frame-rsv2', 'frame-rsv3', 'frame-opcode'],
    ...['frame-opcode-non-control', 'frame-masked', 'frame-payload-length'],
    ...['frame-masking-key', 'frame-payload-data'],
  ]);
});

it('[F4] tells the two long forms of the length apart', () => {
  expect(present('827e0100')).toContain('frame-payload-length-16');
  expect(present('827e0100')).not.toContain('frame-payload-length-63');
  expect(present('827f0000000000010000')).toContain('frame-payload-length-63');
  expect(present('8900')).toContain('frame-opcode-control');
  expect(present('8000')).toContain('frame-opcode-cont');
});
