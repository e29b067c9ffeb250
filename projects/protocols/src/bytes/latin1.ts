/** Arguments that one call of `String.fromCharCode` takes on every engine. */
const CHUNK = 8192;

/**
 * Each byte as the character with the same number, ISO 8859-1. (`TextDecoder` cannot: it reads `latin1` as windows-1252.)
 *
 * @param start - First byte, default 0.
 * @param end - Byte after the last one, default the length.
 * @source RFC 9110, section 5.5 (the historical encoding of header values)
 */
export function decodeLatin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  if (end - start <= CHUNK) {
    // `apply` takes anything that is like an array; its type does not say so.
    return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
  }
  const pieces: string[] = [];
  for (let from = start; from < end; from += CHUNK) {
    pieces.push(decodeLatin1(bytes, from, Math.min(end, from + CHUNK)));
  }
  return pieces.join('');
}

/**
 * Writes the low byte of every character into `target`.
 *
 * @param offset - Where in `target` the first one goes.
 */
export function writeLatin1(text: string, target: Uint8Array, offset: number): void {
  for (let index = 0; index < text.length; index++) target[offset + index] = text.charCodeAt(index);
}
