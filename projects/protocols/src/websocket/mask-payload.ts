/**
 * Below this many bytes the wide loop costs more than it saves: a small array keeps its bytes inside itself, and asking for
 * its `buffer` makes the engine move them out.
 */
const WIDE = 1024;

/** From here on 64-bit words are quicker than 32-bit ones: the engine keeps them out of the heap in a long loop only. */
const VERY_WIDE = 4096;

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
  const { length } = bytes;
  let done = start;
  if (length - start >= WIDE) done = maskWords(bytes, start, key, offset);
  const shift = done + offset - start;
  const first = key[shift & 3] as number;
  const second = key[(shift + 1) & 3] as number;
  const third = key[(shift + 2) & 3] as number;
  const fourth = key[(shift + 3) & 3] as number;
  let index = done;
  // Four at a time: small frames are most of what a client sends.
  for (; index < length - 3; index += 4) {
    bytes[index] = (bytes[index] as number) ^ first;
    bytes[index + 1] = (bytes[index + 1] as number) ^ second;
    bytes[index + 2] = (bytes[index + 2] as number) ^ third;
    bytes[index + 3] = (bytes[index + 3] as number) ^ fourth;
  }
  for (let phase = shift; index < length; index++, phase++) {
    bytes[index] = (bytes[index] as number) ^ (key[phase & 3] as number);
  }
}

/** @returns Index of the first byte that is left to be masked. */
function maskWords(bytes: Uint8Array, start: number, key: Uint8Array, offset: number): number {
  const shift = offset - start;
  let index = start;
  for (; ((bytes.byteOffset + index) & 7) !== 0; index++) {
    bytes[index] = (bytes[index] as number) ^ (key[(index + shift) & 3] as number);
  }
  // Several bytes at a time. The key goes through memory as the payload does, so the machine's byte order cancels out.
  const first = index;
  const rotated = Uint8Array.from(
    { length: 8 },
    (_, at) => key[(first + at + shift) & 3] as number,
  );
  const isLong = bytes.length - index >= VERY_WIDE;
  return index + (isLong ? mask64(bytes, index, rotated) : mask32(bytes, index, rotated));
}

/** @returns Bytes that were masked: all but the last three at most. */
function mask32(bytes: Uint8Array, start: number, key: Uint8Array): number {
  const word = new Uint32Array(key.buffer)[0] as number;
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + start,
    (bytes.length - start) >> 2,
  );
  for (let at = 0; at < words.length; at++) words[at] = (words[at] as number) ^ word;
  return words.length * 4;
}

/** @returns Bytes that were masked: all but the last seven at most. */
function mask64(bytes: Uint8Array, start: number, key: Uint8Array): number {
  const word = new BigUint64Array(key.buffer)[0] as bigint;
  const count = Math.floor((bytes.length - start) / 8);
  const words = new BigUint64Array(bytes.buffer, bytes.byteOffset + start, count);
  const eights = count & ~7;
  let at = 0;
  // Eight at a time: a large payload takes a sixth less.
  for (; at < eights; at += 8) {
    words[at] = (words[at] as bigint) ^ word;
    words[at + 1] = (words[at + 1] as bigint) ^ word;
    words[at + 2] = (words[at + 2] as bigint) ^ word;
    words[at + 3] = (words[at + 3] as bigint) ^ word;
    words[at + 4] = (words[at + 4] as bigint) ^ word;
    words[at + 5] = (words[at + 5] as bigint) ^ word;
    words[at + 6] = (words[at + 6] as bigint) ^ word;
    words[at + 7] = (words[at + 7] as bigint) ^ word;
  }
  for (; at < count; at++) words[at] = (words[at] as bigint) ^ word;
  return count * 8;
}
