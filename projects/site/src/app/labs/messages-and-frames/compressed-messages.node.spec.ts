import { concatBytes, decodeUtf8Lossy, encodeUtf8, messageInflater } from '@wirelight/protocols';
import { constants, createDeflateRaw, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressedMessages, refusedWithoutExtension } from './compressed-messages';
import { pakoDeflater } from './pako-deflater';

const HELLO = { text: 'Hello', remembers: true, cut: 0 };

describe('[F2] permessage-deflate', () => {
  it('takes seven bytes for "Hello" and five for the second, as in RFC 7692, section 7.2.3', () => {
    const [first, second] = compressedMessages(HELLO, pakoDeflater);
    expect(first).toMatchObject({ plain: 5, size: 7, payload: 'f2 48 cd c9 c9 07 00' });
    expect(first?.frames[0]?.hex).toBe('c1 07 f2 48 cd c9 c9 07 00');
    expect(second).toMatchObject({ size: 5, payload: 'f2 00 11 00 00', told: 'Hello' });
    expect(first?.told).toBe('Hello');
  });

  it('takes seven again without a memory', () => {
    const sizes = compressedMessages({ ...HELLO, remembers: false }, pakoDeflater).map(
      ({ size }) => size,
    );
    expect(sizes).toEqual([7, 7]);
  });

  it('marks the first frame of a message only', () => {
    const [first, second] = compressedMessages({ ...HELLO, cut: 3 }, pakoDeflater);
    expect(first?.frames).toEqual([
      { rsv1: true, fin: false, hex: '41 03 f2 48 cd' },
      { rsv1: false, fin: true, hex: '80 04 c9 c9 07 00' },
    ]);
    expect(second?.told).toBe('Hello');
  });

  it('is refused by who has not agreed on it', () => {
    const [first] = compressedMessages(HELLO, pakoDeflater);
    expect(first && refusedWithoutExtension(first)).toBe('WS_UNEXPECTED_RSV');
  });

  it('is read by the zlib of Node.js, and reads what that writes', async () => {
    const texts = ['Hello', 'Hellö 🎉', 'a'.repeat(60), '{"id":1,"text":"hi"}', 'Hello'];
    const real = createDeflateRaw();
    const chunks: Buffer[] = [];
    real.on('data', (chunk: Buffer) => chunks.push(chunk));
    const deflate = pakoDeflater();
    const inflate = messageInflater();
    const written: Uint8Array[] = [];
    for (const text of texts) {
      written.push(deflate(encodeUtf8(text)));
      chunks.length = 0;
      real.write(text);
      await new Promise<void>((done) => {
        real.flush(constants.Z_SYNC_FLUSH, done);
      });
      const read = inflate(Buffer.concat(chunks), 1000) ?? new Uint8Array(0);
      expect(decodeUtf8Lossy(read)).toBe(text);
    }
    const options = { finishFlush: constants.Z_SYNC_FLUSH };
    expect(inflateRawSync(concatBytes(written), options).toString()).toBe(texts.join(''));
  });

  it('says when bytes are no DEFLATE', () => {
    expect(messageInflater()(Uint8Array.of(0xff, 0xff, 0, 0, 0xff, 0xff), 100)).toBeNull();
  });
});
