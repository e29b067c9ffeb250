import { fromHex, toHex } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import {
  frameBytes,
  INITIAL,
  MAX_HEAD,
  partsOf,
  textOf,
  withBitFlipped,
  withBytes,
  withKey,
  withLength,
  withText,
  type FrameState,
} from './frame-state';

const hexOf = (state: FrameState) => toHex(frameBytes(state));
const stateOf = (hex: string): FrameState => {
  const bytes = fromHex(hex);
  if (!bytes.ok) throw bytes.error;
  return withBytes(INITIAL, bytes.value);
};

describe('the frame of the lab', () => {
  it('[F1] is the example of the RFC at first', () => {
    expect(hexOf(INITIAL)).toBe('818537fa213d7f9f4d5158');
    expect(textOf(INITIAL)).toBe('Hello');
  });

  it('[F1] changes in exactly the bit that is flipped', () => {
    expect(hexOf(withBitFlipped(INITIAL, 0))).toBe('018537fa213d7f9f4d5158');
    expect(hexOf(withBitFlipped(INITIAL, 15))).toBe('818437fa213d7f9f4d5158');
    expect(hexOf(withBitFlipped(withBitFlipped(INITIAL, 42), 42))).toBe(hexOf(INITIAL));
    const long = withLength(INITIAL, 70_000);
    const [before, after] = [frameBytes(long), frameBytes(withBitFlipped(long, 8))];
    expect(after.filter((byte, at) => byte !== before[at]).length).toBe(1);
  });

  it.each([
    [125, '81fd', 6],
    [126, '81fe007e', 8],
    [65_535, '81feffff', 8],
    [65_536, '81ff0000000000010000', 14],
  ])('[F3] has for %s bytes the header %s, %s bytes in all', (length, header, size) => {
    const state = withLength(INITIAL, length);
    const bytes = frameBytes(state);
    expect(toHex(bytes).startsWith(header)).toBe(true);
    expect(partsOf(bytes)).toMatchObject({ start: size, payload: { length } });
    expect(bytes.length).toBe(size + length);
    expect(state.head.length).toBeLessThanOrEqual(MAX_HEAD);
  });

  it('keeps the message when the payload grows and shrinks, masked or not', () => {
    const long = withLength(INITIAL, 70_000);
    const { payload } = partsOf(frameBytes(long));
    expect(String.fromCharCode(...payload.slice(0, 7))).toBe('Helloaa');
    expect(payload.slice(5).every((byte) => byte === 0x61)).toBe(true);
    expect(hexOf(withLength(long, 5))).toBe(hexOf(INITIAL));
    const bare = withKey(long, null);
    expect(partsOf(frameBytes(bare)).payload).toEqual(payload);
  });

  it('[F5] masks with another key, and takes the mask off', () => {
    expect(hexOf(withKey(INITIAL, null))).toBe('810548656c6c6f');
    expect(hexOf(withKey(withKey(INITIAL, null), Uint8Array.of(0x37, 0xfa, 0x21, 0x3d)))).toBe(
      hexOf(INITIAL),
    );
  });

  it('takes another text, whatever its characters, behind the same flags', () => {
    expect(hexOf(withText(stateOf('0900'), 'é'))).toBe('0902c3a9');
    expect(textOf(withText(INITIAL, '🎉'.repeat(150)))).toBe('🎉'.repeat(150));
  });

  it.each(['', '81', '8185', '81ff00', '817e'])('takes %j for what it is: cut short', (hex) => {
    const { payload, key } = partsOf(stateOf(hex).head);
    expect([payload.length, key]).toEqual([0, null]);
  });
});
