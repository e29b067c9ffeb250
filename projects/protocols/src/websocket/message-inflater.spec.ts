import { constants, createDeflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { fromHex } from '../bytes/hex.js';
import { decodeUtf8Lossy, encodeUtf8 } from '../bytes/utf8.js';
import { Receiver } from './receiver.js';
import { encodeFrame } from './encode-frame.js';
import { messageInflater } from './message-inflater.js';

const MEGABYTE = 1024 * 1024;
const FLUSH = Uint8Array.of(0, 0, 0xff, 0xff);

/** zlib itself: compresses message after message, each up to a flush. */
function realDeflater(options: ZlibOptions): (bytes: Uint8Array) => Promise<Uint8Array> {
  const stream = createDeflateRaw(options);
  let out: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => out.push(chunk));
  return async (bytes) => {
    out = [];
    stream.write(bytes);
    await new Promise<void>((done) => {
      stream.flush(constants.Z_SYNC_FLUSH, done);
    });
    return Uint8Array.from(Buffer.concat(out));
  };
}

const told = (inflate: ReturnType<typeof messageInflater>, hex: string): string | null => {
  const bytes = inflate(concatBytes([bytesOf(hex), FLUSH]), MEGABYTE);
  return bytes === null ? null : decodeUtf8Lossy(bytes);
};
const bytesOf = (hex: string): Uint8Array => {
  const bytes = fromHex(hex);
  if (!bytes.ok) throw bytes.error;
  return bytes.value;
};

describe('messageInflater', () => {
  it.each<[string, readonly string[]]>([
    ['one block, 7.2.3.1', ['f248cdc9c90700']],
    ['the window of the message before, 7.2.3.2', ['f248cdc9c90700', 'f200110000']],
    ['a block without compression, 7.2.3.3', ['000500faff48656c6c6f00']],
    ['a last block, 7.2.3.4', ['f348cdc9c9070000', 'f200110000']],
    ['two blocks, 7.2.3.5', ['f24805000000ffffcac9c90700']],
  ])('reads the Hello of RFC 7692 with %s', (_how, messages) => {
    const inflate = messageInflater();
    expect(messages.map((hex) => told(inflate, hex))).toEqual(messages.map(() => 'Hello'));
  });

  it.each<ZlibOptions>([{}, { level: 0 }, { level: 9 }, { strategy: constants.Z_FIXED }])(
    'reads what zlib writes, long after its window has slid: %o',
    async (options) => {
      const random = new RandomSource(3);
      const deflate = realDeflater(options);
      const inflate = messageInflater();
      const said = random.bytes(1500);
      let size = 0;
      for (let round = 0; round < 80; round++) {
        // Some of it was said before, near and as far back as the window goes.
        const from = random.below(1000);
        const message = concatBytes([said.subarray(from), random.bytes(random.below(2000)), said]);
        const inflated = inflate(await deflate(message), MEGABYTE) ?? new Uint8Array(0);
        expect(Buffer.compare(inflated, message), `message ${round}`).toBe(0);
        size += message.length;
      }
      expect(size).toBeGreaterThan(4 * 32 * 1024);
    },
  );

  it('needs the messages before, and forgets what is 32 KiB old', () => {
    expect(told(messageInflater(), 'f200110000')).toBeNull();
    // "Hello" once more from 32,768 bytes back, and from one byte further: the longest distance has code 29 and 13 bits.
    const inflate = messageInflater();
    const longest = encodeUtf8(`Hello${'x'.repeat(32_763)}`);
    const stored = deflateRawSync(longest, { level: 0, finishFlush: constants.Z_SYNC_FLUSH });
    expect(inflate(Uint8Array.from(stored), MEGABYTE)?.length).toBe(32_768);
    const copy = copyOf(5, 32_768);
    expect(told(inflate, copy)).toBe('Hello');
    expect(told(inflate, copy)).toBe('xxxxx');
  });

  it.each([
    ['no DEFLATE', 'ffff'],
    ['a block that goes on', '001000efff48656c6c6f'],
    ['a code that goes on', 'f248cd'],
  ])('has nothing for %s', (_what, hex) => {
    expect(told(messageInflater(), hex)).toBeNull();
  });

  it('stops one byte above the limit, and has what just fits', () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(50 * MEGABYTE)));
    expect(bomb.length).toBeLessThan(60_000);
    expect(messageInflater()(concatBytes([bomb, Uint8Array.of(0), FLUSH]), 1000)?.length).toBe(
      1001,
    );
    const hello = concatBytes([bytesOf('f248cdc9c90700'), FLUSH]);
    expect(messageInflater()(hello, 5)?.length).toBe(5);
    expect(messageInflater()(hello, 4)?.length).toBe(5);
  });

  it('is what a receiver wants, with fragments that cut the data anywhere', () => {
    const payload = bytesOf('f248cdc9c90700');
    for (let cut = 0; cut <= payload.length; cut++) {
      const inflate = messageInflater();
      const receiver = new Receiver({ isServer: false, permessageDeflate: true, inflate });
      const frame = { rsv2: false, rsv3: false, maskingKey: null };
      const frames = concatBytes([
        encodeFrame({
          ...frame,
          fin: false,
          rsv1: true,
          opcode: 1,
          payload: payload.subarray(0, cut),
        }),
        encodeFrame({
          ...frame,
          fin: true,
          rsv1: false,
          opcode: 0,
          payload: payload.subarray(cut),
        }),
      ]);
      expect(receiver.push(frames)).toEqual([{ type: 'text', data: 'Hello' }]);
    }
  });
});

/** A block of the fixed codes that says `length` bytes (3 to 10) from so far back again, and ends. */
function copyOf(length: number, distance: number): string {
  const bits = [0, 1, 0, ...word(length - 2, 7), ...word(29, 5)];
  for (let bit = 0; bit < 13; bit++) bits.push(((distance - 24_577) >> bit) & 1);
  // End of the block, and the header of the empty block that the flush completes.
  bits.push(...word(0, 7), 0, 0, 0);
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, index) => {
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (bit << (index & 7));
  });
  return Buffer.from(bytes).toString('hex');
}

/** Words of a Huffman code go the other way round than numbers. */
function word(value: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => (value >> (length - 1 - index)) & 1);
}
