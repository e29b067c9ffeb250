import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { expectSameForEverySplit } from '../../testing/expect-same-for-every-split.js';
import { RandomSource } from '../../testing/random-source.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { encodeFrame } from './encode-frame.js';
import type { FrameDecoderOptions } from './frame-decoder-options.js';
import { FrameDecoder } from './frame-decoder.js';
import type { DecodedFrame } from './frame.js';

function decode(
  chunks: readonly Uint8Array[],
  options?: FrameDecoderOptions,
): { frames: DecodedFrame[]; error: { code: string; offset: number } | null } {
  const decoder = new FrameDecoder(options);
  const frames: DecodedFrame[] = [];
  let error = null;
  for (const chunk of chunks) {
    const result = decoder.push(chunk);
    frames.push(...result.frames);
    error = result.error && { code: result.error.code, offset: result.error.offset };
  }
  return { frames, error };
}

describe('[F1] FrameDecoder', () => {
  it('reads the masked example of the RFC', () => {
    expect(decode([bytesOf('818537fa213d7f9f4d5158')])).toEqual({
      frames: [
        {
          fin: true,
          rsv1: false,
          rsv2: false,
          rsv3: false,
          size: 11,
          opcode: 1,
          maskingKey: bytesOf('37fa213d'),
          payload: bytesOf('48656c6c6f'),
          bytes: bytesOf('818537fa213d7f9f4d5158'),
        },
      ],
      error: null,
    });
  });

  it('gives the same frames for every split of a stream', () => {
    const payload = new RandomSource(8).bytes(200);
    const stream = concatBytes([
      bytesOf('010348656c 8900 80026c6f 818537fa213d7f9f4d5158 8800'),
      encodeFrame({ ...EMPTY, opcode: 2, maskingKey: bytesOf('01020304'), payload }),
      bytesOf('8a00'),
    ]);
    expect(decode([stream]).frames.map((frame) => frame.opcode)).toEqual([1, 9, 0, 1, 8, 2, 10]);
    expectSameForEverySplit(stream, decode);
  });

  it('gives the same frames when a 64-bit length arrives in pieces', () => {
    const stream = encodeFrame({ ...EMPTY, opcode: 2, payload: new RandomSource(9).bytes(70_000) });
    const whole = decode([stream]);
    expect(whole.frames).toHaveLength(1);
    for (const cut of [1, 2, 3, 9, 10, 11, 69_999]) {
      expect(decode([stream.subarray(0, cut), stream.subarray(cut)])).toEqual(whole);
    }
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < stream.length; at += 997) pieces.push(stream.subarray(at, at + 997));
    expect(decode(pieces)).toEqual(whole);
  });

  // The sentence of each code names its section.
  it.each([
    ['c10548656c6c6f', 'WS_UNEXPECTED_RSV', 0],
    ['8300', 'WS_UNKNOWN_OPCODE', 0],
    ['8b00', 'WS_UNKNOWN_OPCODE', 0],
    ['0900', 'WS_CONTROL_FRAGMENTED', 0],
    ['897e007e', 'WS_CONTROL_TOO_LONG', 1],
    ['817e000548656c6c6f', 'WS_LENGTH_NOT_MINIMAL', 2],
    ['817f0000000000000005', 'WS_LENGTH_NOT_MINIMAL', 2],
    ['827f000000000000ffff', 'WS_LENGTH_NOT_MINIMAL', 2],
    ['827f8000000000000000', 'WS_LENGTH_MSB', 2],
    ['827f7fffffffffffffff', 'WS_PAYLOAD_TOO_LARGE', 1],
  ])('rejects %s with %s at %i of the stream, the same for every split', (hex, code, offset) => {
    const stream = bytesOf(`8100 ${hex}`);
    const result = decode([stream]);
    expect(result.error).toEqual({ code, offset: 2 + offset });
    expect(result.frames).toHaveLength(1);
    expectSameForEverySplit(stream, decode);
  });

  it('keeps to its limit exactly, and before the payload arrives', () => {
    expect(decode([bytesOf('827d')], { maxPayload: 125 }).error).toBeNull();
    expect(decode([bytesOf('827d')], { maxPayload: 124 }).error).toEqual({
      code: 'WS_PAYLOAD_TOO_LARGE',
      offset: 1,
    });
  });

  it('demands or forbids masks where it knows its role', () => {
    const masked = bytesOf('818037fa213d');
    const bare = bytesOf('8100');
    expect(decode([masked], { masked: true }).frames).toHaveLength(1);
    expect(decode([bare], { masked: false }).frames).toHaveLength(1);
    expect(decode([bare], { masked: true }).error).toEqual({ code: 'WS_MASK_REQUIRED', offset: 1 });
    expect(decode([masked], { masked: false }).error).toEqual({
      code: 'WS_MASK_FORBIDDEN',
      offset: 1,
    });
  });

  it('reads nothing more after an error', () => {
    const decoder = new FrameDecoder();
    const { error } = decoder.push(bytesOf('8300'));
    expect(decoder.push(bytesOf('8100'))).toEqual({ frames: [], error });
  });

  it('holds memory for what arrived, not for what was announced', () => {
    const rss = process.memoryUsage().arrayBuffers;
    const decoders = Array.from({ length: 100 }, () => new FrameDecoder());
    for (const decoder of decoders) decoder.push(bytesOf('827f0000000006000000 00'));
    expect(process.memoryUsage().arrayBuffers - rss).toBeLessThan(1024 * 1024);
    expect(decoders).toHaveLength(100);
  });

  it('never throws on random bytes', () => {
    const random = new RandomSource(10);
    for (let round = 0; round < 2000; round++) {
      const chunks = [random.bytes(random.below(40)), random.bytes(random.below(40))];
      expect(() => decode(chunks)).not.toThrow();
    }
  });
});

const EMPTY = {
  fin: true,
  rsv1: false,
  rsv2: false,
  rsv3: false,
  opcode: 1,
  maskingKey: null,
  payload: new Uint8Array(0),
};

describe('large masked frames', () => {
  const random = new RandomSource(1024);
  const frames = [1024, 1017, 70_000, 0, 5000].map((length) => ({
    payload: random.bytes(length),
    maskingKey: random.bytes(4),
  }));
  const plain = { fin: true, rsv1: false, rsv2: false, rsv3: false, opcode: 2 };
  const wire = frames.map((frame) => encodeFrame({ ...plain, ...frame }));
  const stream = concatBytes(wire);

  it.each([false, true])('come with payload and wire bytes, overwriting %s', (mayOverwrite) => {
    for (const size of [997, 1024, 4096, 65_536, stream.length]) {
      const decoder = new FrameDecoder({ mayOverwrite });
      const found = [];
      for (let at = 0; at < stream.length; at += size) {
        found.push(...decoder.push(stream.slice(at, at + size)).frames);
      }
      expect(found.map(({ payload, maskingKey }) => ({ payload, maskingKey }))).toEqual(frames);
      expect(found.map(({ bytes }) => bytes)).toEqual(wire);
      expect(found.map(({ size: length }) => length)).toEqual(wire.map(({ length }) => length));
    }
  });

  it.each([false, true])('come the same wherever they are cut, overwriting %s', (mayOverwrite) => {
    const found = (cuts: readonly number[]) => {
      const decoder = new FrameDecoder({ mayOverwrite });
      const ends = [...cuts, stream.length];
      return ends.flatMap((end, index) => [
        ...decoder.push(stream.slice(ends[index - 1] ?? 0, end)).frames,
      ]);
    };
    const expectSame = (cuts: readonly number[]): void => {
      const same = found(cuts);
      const where = `cut at ${cuts.join(', ')}`;
      expect(
        same.map(({ payload, maskingKey }) => ({ payload, maskingKey })),
        where,
      ).toEqual(frames);
      expect(
        same.map(({ bytes }) => bytes),
        where,
      ).toEqual(wire);
    };
    // Every pair of cuts in the header of the third frame, the one with a 64-bit length, and a third in its payload.
    const start = (wire[0]?.length ?? 0) + (wire[1]?.length ?? 0);
    for (let first = 1; first <= 16; first++) {
      for (let second = first; second <= 16; second++) {
        expectSame([start + first, start + second, start + 5003]);
      }
    }
    for (let round = 0; round < 100; round++) {
      const cuts = Array.from({ length: 1 + random.below(12) }, () => random.below(stream.length));
      expectSame(cuts.sort((one, other) => one - other));
    }
  });

  it('leave the chunk as it was, unless it may be overwritten', () => {
    const [kept, given] = [stream.slice(), stream.slice()];
    new FrameDecoder().push(kept);
    expect(kept).toEqual(stream);
    new FrameDecoder({ mayOverwrite: true }).push(given);
    expect(given).not.toEqual(stream);
  });
});
