/**
 * Where bytes stop being valid UTF-8: the index of the first byte that no valid text could have there, the length when
 * they end inside a code point, -1 when nothing is wrong.
 *
 * ```
 * 00-7F                        C2-DF 80-BF
 * E0    A0-BF 80-BF            E1-EC EE EF 80-BF 80-BF    ED 80-9F 80-BF
 * F0    90-BF 80-BF 80-BF      F1-F3 80-BF 80-BF 80-BF    F4 80-8F 80-BF 80-BF
 * ```
 *
 * @source RFC 3629, section 4
 */
export function findUtf8Fault(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index] as number;
    index++;
    if (first < 0x80) continue;
    if (first < 0xc2 || first > 0xf4) return index - 1;

    // Only the second byte has bounds of its own: they keep out overlong forms, surrogates and what is above U+10FFFF.
    let low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    let high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    for (let left = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3; left > 0; left--) {
      if (index === bytes.length) return index;
      const byte = bytes[index] as number;
      if (byte < low || byte > high) return index;
      index++;
      low = 0x80;
      high = 0xbf;
    }
  }
  return -1;
}
