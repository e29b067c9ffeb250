import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { expectSameForEverySplit } from '../../testing/expect-same-for-every-split.js';
import { expectTiled } from '../../testing/expect-tiled.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { toHex } from '../bytes/hex.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import {
  dissectLengthFrame,
  encodeLengthFrame,
  LengthFrameDecoder,
  type LengthFraming,
} from './length-framing.js';

const FRAMING: LengthFraming = { lengthBytes: 2, magic: bytesOf('cafe'), maxBody: 300 };

function decode(chunks: readonly Uint8Array[], framing: LengthFraming = FRAMING) {
  const decoder = new LengthFrameDecoder(framing);
  const results = chunks.map((chunk) => decoder.push(chunk));
  const { waiting = 0, error } = results.at(-1) ?? {};
  const bodies = results.flatMap((result) => result.bodies.map((body) => toHex(body)));
  return { bodies, waiting, code: error?.code, offset: error?.offset };
}

describe('[N2] length framing', () => {
  it('writes magic, length and body', () => {
    expect(toHex(encodeLengthFrame(encodeUtf8('hi'), FRAMING))).toBe('cafe00026869');
    expect(toHex(encodeLengthFrame(encodeUtf8('hi')))).toBe('000000026869');
    expect(() => encodeLengthFrame(new Uint8Array(256), { lengthBytes: 1 })).toThrow(RangeError);
  });

  it('separates messages that stick together and waits for those that are split', () => {
    const bodies = ['hello', '', 'x'.repeat(260), 'end'].map(encodeUtf8);
    const stream = concatBytes(bodies.map((body) => encodeLengthFrame(body, FRAMING)));
    expect(decode([stream])).toMatchObject({
      bodies: bodies.map((body) => toHex(body)),
      waiting: 0,
    });
    expectSameForEverySplit(stream, decode);
    expect(decode([stream.subarray(0, 11)])).toMatchObject({
      bodies: [toHex(bodies[0]!)],
      waiting: 2,
    });
  });

  it.each([
    ['cafd', 'TCP_BAD_MAGIC', 1],
    ['cafe0000beef', 'TCP_BAD_MAGIC', 4],
    ['cafe012d', 'TCP_BODY_TOO_LARGE', 2],
  ])('answers %s with %s at %d, however it is cut', (hex, code, offset) => {
    expect(decode([bytesOf(hex)])).toMatchObject({ code, offset });
    expectSameForEverySplit(bytesOf(hex), decode);
  });
});

describe('[N2] dissectLengthFrame', () => {
  it.each([
    ['cafe000268690000', null, 6],
    ['cafe0000', null, 4],
    ['cafe000268', 'TCP_INCOMPLETE', 5],
    ['ca', 'TCP_INCOMPLETE', 1],
    ['cafd0000', 'TCP_BAD_MAGIC', 4],
  ])('takes %s apart: %s', (hex, code, length) => {
    const { field, error, length: found } = dissectLengthFrame(bytesOf(hex), FRAMING);
    expectTiled(field);
    expect([error?.code ?? null, found]).toEqual([code, length]);
  });
});
