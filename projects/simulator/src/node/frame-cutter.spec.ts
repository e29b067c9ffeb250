import { fromHex } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { FrameCutter } from './frame-cutter.js';

function bytes(hex: string): Uint8Array {
  const decoded = fromHex(hex);
  if (!decoded.ok) throw new Error(hex);
  return decoded.value;
}

const SHORT = '8182cfc52096fea1';
const EMPTY = '898037fa213d';
const LONG = `82fe007e00000000${'00'.repeat(126)}`;

describe('FrameCutter', () => {
  it('cuts where frames end: short, empty and long ones, masked and not', () => {
    const frames = [SHORT, EMPTY, LONG, '8103616263'].map(bytes);
    const stream = bytes([SHORT, EMPTY, LONG, '8103616263'].join(''));
    expect(new FrameCutter().cut(stream)).toEqual(frames);
  });

  it.each([1, 2, 3, 7, 130])('gives whole frames, from a stream in pieces of %i', (size) => {
    const stream = bytes(SHORT + LONG + EMPTY + SHORT);
    const cutter = new FrameCutter();
    const frames: Uint8Array[] = [];
    for (let at = 0; at < stream.length; at += size) {
      frames.push(...cutter.cut(stream.subarray(at, at + size)));
    }
    expect(frames).toEqual([SHORT, LONG, EMPTY, SHORT].map(bytes));
    expect(cutter.rest()).toHaveLength(0);
  });

  it('gives what it holds of a frame when the stream ends inside it', () => {
    const cutter = new FrameCutter();
    expect(cutter.cut(bytes(SHORT + LONG).subarray(0, 100))).toEqual([bytes(SHORT)]);
    expect(cutter.rest()).toEqual(bytes(LONG).subarray(0, 92));
    expect(cutter.rest()).toHaveLength(0);
  });

  it.each([
    ['more than a receiver takes is announced', '82ff00000000000f424100000000'],
    ['its mask is missing', '8205'],
    ['its opcode is unknown', '83'],
  ])('holds nothing of a frame back when %s', (_, start) => {
    const cutter = new FrameCutter();
    expect(cutter.cut(bytes(start))).toEqual([bytes(start)]);
  });

  it('finds the frame behind one that was passed on as it came', () => {
    const cutter = new FrameCutter();
    expect(cutter.cut(bytes('820568656c'))).toEqual([bytes('820568656c')]);
    expect(cutter.cut(bytes(`6c6f${SHORT}`))).toEqual([bytes('6c6f'), bytes(SHORT)]);
  });

  it('waits for a megabyte', () => {
    const cutter = new FrameCutter();
    expect(cutter.cut(bytes('82ff00000000000f424000000000'))).toEqual([]);
    expect(cutter.cut(new Uint8Array(999_999))).toEqual([]);
    expect(cutter.cut(new Uint8Array(1)).map(({ length }) => length)).toEqual([1_000_014]);
  });
});
