import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { expectTiled } from '../../testing/expect-tiled.js';
import { dissectLengthFrames } from './dissect-length-frames.js';
import type { LengthFraming } from './length-framing.js';

const FRAMING: LengthFraming = { lengthBytes: 2, magic: bytesOf('cafe'), maxBody: 300 };

describe('[N2] dissectLengthFrames', () => {
  it.each([
    ['', 0, null, null],
    ['cafe00026869', 1, null, null],
    ['cafe00026869cafe0000', 2, null, null],
    ['cafe00026869cafe000178ca', 3, 'TCP_INCOMPLETE', 12],
    ['cafe00036869cafe000178', 2, 'TCP_BAD_MAGIC', 7],
  ])('finds in %s %d messages, and %s at %s', (hex, count, code, offset) => {
    const { field, error, length } = dissectLengthFrames(bytesOf(hex), FRAMING);
    expectTiled(field);
    expect(field.children).toHaveLength(count);
    expect([error?.code ?? null, error?.offset ?? null]).toEqual([code, offset]);
    expect(length).toBe(field.end);
  });

  it('goes on after a message without a body, and ends', () => {
    const { field } = dissectLengthFrames(new Uint8Array(8), { lengthBytes: 1 });
    expect(field.children.map(({ start, end }) => [start, end])).toHaveLength(8);
  });
});
