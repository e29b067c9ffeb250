/** One byte on its way through the mask. */
export interface MaskStep {
  /** Position in the payload. */
  readonly index: number;
  readonly input: number;
  /** `index` modulo 4. */
  readonly keyIndex: number;
  readonly keyByte: number;
  /** `input` XOR `keyByte`. */
  readonly output: number;
}

/**
 * The masking of a payload byte by byte, for people to watch. `maskPayload` gives the same bytes, faster.
 *
 * @param key - Four bytes.
 * @param range - Bytes to show, default all.
 * @source RFC 6455, section 5.3
 */
export function maskSteps(
  payload: Uint8Array,
  key: Uint8Array,
  { start = 0, end = payload.length }: { readonly start?: number; readonly end?: number } = {},
): readonly MaskStep[] {
  const steps: MaskStep[] = [];
  for (let index = start; index < Math.min(end, payload.length); index++) {
    const input = payload[index] as number;
    const keyIndex = index % 4;
    const keyByte = key[keyIndex] as number;
    steps.push({ index, input, keyIndex, keyByte, output: input ^ keyByte });
  }
  return steps;
}
