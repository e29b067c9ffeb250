import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { RandomSource } from '../../testing/random-source.js';
import { maskInPlace, maskPayload } from './mask-payload.js';

const KEY = bytesOf('37fa213d');

/** RFC 6455, section 5.3, as it is written. */
function maskByTheBook(payload: Uint8Array, key: Uint8Array, offset: number): Uint8Array {
  return payload.map((byte, index) => byte ^ (key[(index + offset) % 4] as number));
}

describe('[F5] maskPayload', () => {
  it('masks the RFC’s example and leaves the payload as it was', () => {
    const hello = bytesOf('48656c6c6f');
    expect(maskPayload(hello, KEY)).toEqual(bytesOf('7f9f4d5158'));
    expect(hello).toEqual(bytesOf('48656c6c6f'));
  });

  it('agrees with the RFC’s formula for short and long payloads and every offset', () => {
    const random = new RandomSource(6);
    for (const length of [0, 1, 2, 3, 4, 5, 6, 7, 126, 1023, 1024, 1025, 1026, 1027, 5000]) {
      const payload = random.bytes(length);
      for (const offset of [0, 1, 2, 3, 4, 1001]) {
        expect(maskPayload(payload, KEY, offset)).toEqual(maskByTheBook(payload, KEY, offset));
      }
    }
  });

  it('agrees wherever in memory the bytes lie', () => {
    const memory = new RandomSource(7).bytes(1100);
    for (let start = 0; start < 12; start++) {
      const view = memory.slice().subarray(3);
      const head = view.slice(0, start);
      const expected = maskByTheBook(view.subarray(start), KEY, 2);
      maskInPlace(view, start, KEY, 2);
      expect(view.subarray(start)).toEqual(expected);
      expect(view.subarray(0, start)).toEqual(head);
    }
  });
});
