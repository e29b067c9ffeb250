import {
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  inflateRawSync,
  type ZlibOptions,
} from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { inflate } from './inflate.js';
import { inflateGzip } from './inflate-gzip.js';
import { inflateZlib } from './inflate-zlib.js';

const MEGABYTE = 1024 * 1024;
const TEXT = encodeUtf8(
  `42["list",${JSON.stringify(Array.from({ length: 400 }, (_, id) => ({ id, name: `item ${id}` })))}]`,
);
const RANDOM = new RandomSource(7).bytes(40_000);

/** Inputs that make zlib write each kind of block. */
const INPUTS: Readonly<Record<string, Uint8Array>> = {
  nothing: new Uint8Array(0),
  'one byte': Uint8Array.of(65),
  text: TEXT,
  'bytes without order': RANDOM,
  'one byte many times': new Uint8Array(300_000).fill(97),
  'text and bytes': Uint8Array.from([...TEXT, ...RANDOM, ...TEXT]),
};
const OPTIONS: readonly ZlibOptions[] = [
  { level: 0 },
  { level: 1 },
  { level: 6 },
  { level: 9 },
  { strategy: constants.Z_FIXED },
  { strategy: constants.Z_HUFFMAN_ONLY },
  { windowBits: 9, memLevel: 1 },
];

describe.each(Object.entries(INPUTS))('what Node.js compressed comes out again: %s', (_, input) => {
  it.each(OPTIONS)('%o', (options) => {
    const raw = deflateRawSync(input, options);
    const ended = Buffer.concat([raw, Buffer.of(1, 2, 3)]);
    const { bytes, ...rest } = inflate(ended, 0, MEGABYTE);
    expect(rest).toEqual({ end: 'complete', consumed: raw.length, problem: '' });
    expect(Buffer.compare(bytes, input)).toBe(0);

    for (const [pack, unpack] of [
      [gzipSync, inflateGzip],
      [deflateSync, inflateZlib],
    ] as const) {
      const packed = pack(input, options);
      const inflated = unpack(packed, MEGABYTE);
      expect(inflated).toMatchObject({ end: 'complete', consumed: packed.length, problem: '' });
      expect(Buffer.compare(inflated.bytes, input)).toBe(0);
    }
  });
});

describe('input that is not whole', () => {
  it('says at every byte that more is to come, and gives what is there', () => {
    const packed = gzipSync(TEXT);
    let known = 0;
    for (let length = 0; length < packed.length; length++) {
      const { end, bytes } = inflateGzip(packed.subarray(0, length), MEGABYTE);
      expect([length, end]).toEqual([length, 'cut']);
      expect(bytes.length).toBeGreaterThanOrEqual(known);
      expect(Buffer.compare(bytes, TEXT.subarray(0, bytes.length))).toBe(0);
      known = bytes.length;
    }
    expect(known).toBe(TEXT.length);
  });

  it('takes the header of gzip with all that it may have', () => {
    const packed = gzipSync(TEXT);
    const extra = [3, 0, 9, 9, 9];
    const name = [...'a.txt\0'].map((one) => one.charCodeAt(0));
    const header = [
      0x1f,
      0x8b,
      8,
      2 | 4 | 8 | 16,
      0,
      0,
      0,
      0,
      0,
      3,
      ...extra,
      ...name,
      ...name,
      0,
      0,
    ];
    const whole = Uint8Array.from([...header, ...packed.subarray(10)]);
    expect(inflateGzip(whole, MEGABYTE)).toMatchObject({ end: 'complete', consumed: whole.length });
    for (let length = 0; length < header.length; length++) {
      expect(inflateGzip(whole.subarray(0, length), MEGABYTE).end).toBe('cut');
    }
  });
});

describe('input that is wrong', () => {
  const changed = (bytes: Uint8Array, at: number, to: number): Uint8Array => {
    const copy = new Uint8Array(bytes);
    copy[at < 0 ? bytes.length + at : at] = to;
    return copy;
  };
  const gzip = gzipSync(TEXT);
  const zlib = deflateSync(TEXT);

  it.each([
    ['another format', inflateGzip(zlib, MEGABYTE), 'it does not begin as gzip does: 1f 8b 08'],
    [
      'a reserved flag',
      inflateGzip(changed(gzip, 3, 0x80), MEGABYTE),
      'a reserved flag of gzip is set',
    ],
    [
      'a checksum',
      inflateGzip(changed(gzip, -5, 1), MEGABYTE),
      'the CRC-32 is that of other bytes',
    ],
    [
      'a length',
      inflateGzip(changed(gzip, -1, 1), MEGABYTE),
      'the length at the end is another one',
    ],
    ['gzip for zlib', inflateZlib(gzip, MEGABYTE), 'it does not begin as zlib data does'],
    [
      'an Adler-32',
      inflateZlib(changed(zlib, -1, 1), MEGABYTE),
      'the Adler-32 is that of other bytes',
    ],
    [
      'a dictionary',
      inflateZlib(deflateSync(TEXT, { dictionary: TEXT }), MEGABYTE),
      'it needs a dictionary that HTTP does not have',
    ],
    ['type 3', inflate(Uint8Array.of(0x07), 0, MEGABYTE), 'a block of the reserved type 3'],
    [
      'a stored length',
      inflate(Uint8Array.of(1, 1, 0, 0, 0, 65), 0, MEGABYTE),
      'the length of a stored block is not confirmed',
    ],
    [
      'a distance',
      inflate(Uint8Array.of(0x03, 0x02), 0, MEGABYTE),
      'a distance that leads before the beginning',
    ],
    [
      'code lengths',
      inflate(Uint8Array.of(0x05, 0, 0, 0, 0, 0), 0, MEGABYTE),
      'the code lengths make no code',
    ],
  ])('%s', (_, { end, problem }, words) => {
    expect({ end, problem }).toEqual({ end: 'bad', problem: words });
  });

  it('agrees with zlib on a thousand damaged inputs', () => {
    const random = new RandomSource(11);
    const ends = new Set<string>();
    for (let round = 0; round < 1000; round++) {
      const packed = new Uint8Array(deflateRawSync(TEXT.subarray(0, 600)));
      packed[random.below(packed.length)] = random.below(256);
      const { end, bytes } = inflate(packed, 0, MEGABYTE);
      ends.add(end);
      const real = realInflate(packed);
      expect([round, end === 'complete']).toEqual([round, real !== null]);
      if (real !== null) expect(Buffer.compare(bytes, real)).toBe(0);
    }
    expect([...ends].sort()).toEqual(['bad', 'complete', 'cut']);
  });
});

it('stops a bomb at the limit', () => {
  const bomb = gzipSync(new Uint8Array(50 * MEGABYTE));
  expect(bomb.length).toBeLessThan(60_000);
  const { end, bytes } = inflateGzip(bomb, 10_000);
  expect(end).toBe('too large');
  expect(bytes.length).toBeLessThanOrEqual(10_000);
  expect(inflate(deflateRawSync(RANDOM), 0, RANDOM.length - 1).end).toBe('too large');
  expect(inflate(deflateRawSync(RANDOM), 0, RANDOM.length).end).toBe('complete');
});

function realInflate(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: MEGABYTE });
  } catch {
    return null;
  }
}
