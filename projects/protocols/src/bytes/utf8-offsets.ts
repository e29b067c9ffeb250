/**
 * Where the code units of a text stand in its UTF-8.
 *
 * @param text - Decoded from valid UTF-8.
 * @param byteLength - Length of that; with it texts of ASCII cost nothing.
 * @returns A function from the index of a code unit (0 to the length) to that of its first byte. The second half of a
 *   surrogate pair counts as the end of its character.
 */
export function utf8Offsets(text: string, byteLength: number): (codeUnit: number) => number {
  if (byteLength === text.length) return (codeUnit) => codeUnit;

  const offsets = new Uint32Array(text.length + 1);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    offsets[index] = at;
    const code = text.charCodeAt(index);
    if (code >= 0xd800 && code <= 0xdbff) {
      at += 4;
      offsets[++index] = at;
    } else {
      at += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    }
  }
  offsets[text.length] = at;
  return (codeUnit) => offsets[codeUnit] ?? at;
}
