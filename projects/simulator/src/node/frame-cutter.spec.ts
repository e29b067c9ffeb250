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

  it('gives every byte at once, however the stream is chopped', () => {
    const stream = bytes(SHORT + LONG + SHORT);
    for (const size of [1, 2, 3, 7, 130]) {
      const cutter = new FrameCutter();
      let ends = 0;
      for (let at = 0; at < stream.length; at += size) {
        const chunk = stream.subarray(at, at + size);
        const pieces = cutter.cut(chunk);
        expect(Buffer.concat(pieces).equals(chunk)).toBe(true);
        ends += pieces.length;
      }
      expect(ends).toBeGreaterThanOrEqual(3);
    }
  });

  it('does not wait for a payload that was only announced', () => {
    expect(new FrameCutter().cut(bytes('82ff0fffffffffffffff00000000'))).toHaveLength(1);
  });
});
