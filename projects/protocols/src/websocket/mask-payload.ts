/**
 * Below this many bytes the wide loop costs more than it saves: a small array keeps its bytes inside itself, and asking for
 * its `buffer` makes the engine move them out.
 */
const WIDE = 1024;

/**
 * The payload XORed with the key, as a new array. Masking twice with the same key gives the payload back.
 *
 * @param key - Four bytes.
 * @param offset - Position of the first byte within the whole payload, default 0.
 * @source RFC 6455, section 5.3
 */
export function maskPayload(payload: Uint8Array, key: Uint8Array, offset = 0): Uint8Array {
  const masked = new Uint8Array(payload);
  maskInPlace(masked, 0, key, offset);
  return masked;
}

/**
 * XORs `bytes` from `start` to their end with the key.
 *
 * @param start - Index of the first byte to mask.
 * @param key - Four bytes.
 * @param offset - Position of that byte within the whole payload.
 */
export function maskInPlace(
  bytes: Uint8Array,
  start: number,
  key: Uint8Array,
  offset: number,
): void {
  let index = start;
  let phase = offset & 3;
  const { length } = bytes;
  if (length - start >= WIDE) {
    while (((bytes.byteOffset + index) & 3) !== 0) {
      bytes[index] = (bytes[index] as number) ^ (key[phase] as number);
      index++;
      phase = (phase + 1) & 3;
    }
    // Four bytes at a time. The key goes through memory as the payload does, so the machine's byte order cancels out.
    const rotated = Uint8Array.of(
      key[phase] as number,
      key[(phase + 1) & 3] as number,
      key[(phase + 2) & 3] as number,
      key[(phase + 3) & 3] as number,
    );
    const word = new Uint32Array(rotated.buffer)[0] as number;
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset + index, (length - index) >> 2);
    for (let at = 0; at < words.length; at++) words[at] = (words[at] as number) ^ word;
    index += words.length * 4;
  }
  for (; index < length; index++) {
    bytes[index] = (bytes[index] as number) ^ (key[phase] as number);
    phase = (phase + 1) & 3;
  }
}
