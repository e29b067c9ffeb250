import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { fromHex, toHex } from './hex.js';

describe('toHex and fromHex', () => {
  it('write two digits a byte, with a separator only between bytes', () => {
    expect(toHex(Uint8Array.of(0, 0x81, 0xff))).toBe('0081ff');
    expect(toHex(Uint8Array.of(0, 0x81, 0xff), ' ')).toBe('00 81 ff');
    expect(toHex(new Uint8Array(0), ' ')).toBe('');
  });

  it('agree with Node on 100,000 bytes', () => {
    const bytes = new RandomSource(1).bytes(100_000);
    const text = Buffer.from(bytes).toString('hex');
    expect(toHex(bytes)).toBe(text);
    expect(fromHex(text)).toEqual({ ok: true, value: bytes });
  });

  it('read both cases, and white space and colons between bytes', () => {
    expect(fromHex('81:05 aB\nCd')).toEqual({
      ok: true,
      value: Uint8Array.of(0x81, 5, 0xab, 0xcd),
    });
  });

  it.each([
    ['8', 1],
    ['8 1', 1],
    ['81g0', 2],
    ['81€', 2],
    ['@0', 0],
  ])('reject %j at %i', (text, offset) => {
    expect(fromHex(text)).toMatchObject({ ok: false, error: { code: 'HEX_BAD_DIGIT', offset } });
  });
});
