import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { toHex } from '../bytes/hex.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { encodeFrame } from './encode-frame.js';
import type { Frame } from './frame.js';
import { OPCODE } from './opcode.js';

const TEXT: Frame = {
  fin: true,
  rsv1: false,
  rsv2: false,
  rsv3: false,
  opcode: OPCODE.text,
  maskingKey: null,
  payload: encodeUtf8('Hello'),
};

describe('encodeFrame', () => {
  // RFC 6455, section 5.7
  it.each([
    ['text', TEXT, '810548656c6c6f'],
    ['masked text', { ...TEXT, maskingKey: bytesOf('37fa213d') }, '818537fa213d7f9f4d5158'],
    ['a first fragment', { ...TEXT, fin: false, payload: encodeUtf8('Hel') }, '010348656c'],
    ['a last fragment', { ...TEXT, opcode: 0, payload: encodeUtf8('lo') }, '80026c6f'],
    ['a ping', { ...TEXT, opcode: OPCODE.ping }, '890548656c6c6f'],
    [
      'RSV bits and a reserved opcode',
      { ...TEXT, rsv1: true, rsv3: true, opcode: 3 },
      'd30548656c6c6f',
    ],
  ])('writes %s', (_, frame, hex) => {
    expect(toHex(encodeFrame(frame))).toBe(hex);
  });

  it.each([
    [125, '827d'],
    [126, '827e007e'],
    [65535, '827effff'],
    [65536, '827f0000000000010000'],
    [0x1234567, '827f0000000001234567'],
  ])('[F3] writes %i bytes behind the header %s', (length, header) => {
    const bytes = encodeFrame({ ...TEXT, opcode: OPCODE.binary, payload: new Uint8Array(length) });
    expect(toHex(bytes.subarray(0, header.length / 2))).toBe(header);
    expect(bytes.length).toBe(header.length / 2 + length);
  });

  it('throws for an opcode or a masking key that no frame can have', () => {
    expect(() => encodeFrame({ ...TEXT, opcode: 16 })).toThrow(RangeError);
    expect(() => encodeFrame({ ...TEXT, maskingKey: new Uint8Array(3) })).toThrow(RangeError);
  });
});
