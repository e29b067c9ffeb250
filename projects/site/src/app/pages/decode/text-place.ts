/** A place in a text, as editors count: from 1. */
export interface TextPlace {
  readonly line: number;
  /** In code units. */
  readonly column: number;
}

/**
 * @param offset - Code units from the start, at most the length of the text.
 * @returns Where that is; a line ends with LF, CR or CR LF.
 */
export function placeIn(text: string, offset: number): TextPlace {
  let line = 1;
  let start = 0;
  for (let index = 0; index < offset; index++) {
    const code = text.charCodeAt(index);
    const isEnd = code === 0x0a || (code === 0x0d && text.charCodeAt(index + 1) !== 0x0a);
    if (!isEnd) continue;
    line++;
    start = index + 1;
  }
  return { line, column: offset - start + 1 };
}
