import { expect } from 'vitest';

/**
 * Feeds `bytes` whole, byte by byte and in every pair of pieces; the results must be equal.
 *
 * @param run - Decodes the chunks and returns plain data.
 */
export function expectSameForEverySplit(
  bytes: Uint8Array,
  run: (chunks: readonly Uint8Array[]) => unknown,
): void {
  const whole = run([bytes]);
  expect(run(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect(run([bytes.subarray(0, cut), bytes.subarray(cut)]), `cut at ${String(cut)}`).toEqual(
      whole,
    );
  }
}
