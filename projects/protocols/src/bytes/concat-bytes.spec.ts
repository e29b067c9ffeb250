import { describe, expect, it } from 'vitest';
import { concatBytes } from './concat-bytes.js';

describe('concatBytes', () => {
  it('joins parts in their order', () => {
    const parts = [Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)];
    expect(concatBytes(parts)).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('shares no memory with a single part', () => {
    const part = Uint8Array.of(1);
    concatBytes([part])[0] = 9;
    expect(part).toEqual(Uint8Array.of(1));
  });
});
