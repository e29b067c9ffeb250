/** Where a part of JSON text stands, in code units. */
export interface JsonPart {
  /** Name of an object's member as JSON text; `null` in an array. */
  readonly name: string | null;
  /** First code unit: of the name in an object, of the value in an array. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/**
 * The elements of an array or the members of an object in JSON text: the top level only, so that depth costs nothing.
 *
 * @param text - Valid JSON, as `JSON.parse` said; for other text the parts mean nothing.
 * @param limit - Parts to find at most, default 1000.
 * @source RFC 8259, sections 4 and 5
 */
export function jsonParts(text: string, limit = 1000): readonly JsonPart[] {
  const parts: JsonPart[] = [];
  let depth = 0;
  let start = -1;
  let valueStart = -1;
  let name: string | null = null;
  let last = 0;
  for (let index = 0; index < text.length && parts.length < limit; index++) {
    const character = text[index] as string;
    if (character === ' ' || character === '\n' || character === '\r' || character === '\t') {
      continue;
    }
    const isClose = character === ']' || character === '}';
    if ((isClose && depth === 1) || (character === ',' && depth === 1)) {
      if (start >= 0) parts.push({ name, start, valueStart, end: last });
      start = valueStart = -1;
      name = null;
    } else if (character === ':' && depth === 1) {
      name = text.slice(start, last);
      valueStart = -1;
    } else if (depth >= 1) {
      if (start < 0) start = index;
      if (valueStart < 0) valueStart = index;
    }
    if (isClose) depth--;
    else if (character === '[' || character === '{') depth++;
    if (character === '"') index = endOfString(text, index);
    last = index + 1;
  }
  return parts;
}

/** Index of the quote that ends the string. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '"') return index;
  }
  return text.length;
}
