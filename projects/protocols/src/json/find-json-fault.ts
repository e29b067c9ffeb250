/** What stops a text from being JSON. */
export interface JsonFault {
  /** Code unit at which the text cannot go on; its length where something is missing at the end. */
  readonly offset: number;
  /** One clause for people, e.g. `a colon is due`. */
  readonly says: string;
}

/** What may come next, with the words for what else stands there. */
const DUE = {
  value: 'a value is due',
  'value or ]': 'a value or ] is due',
  'name or }': 'a name in quotes or } is due',
  name: 'a name in quotes is due',
  colon: 'a colon is due',
  'comma or ]': 'a comma or ] is due',
  'comma or }': 'a comma or } is due',
  nothing: 'nothing may follow the value',
} as const;

type Due = keyof typeof DUE;

/**
 * The first place at which a text stops being JSON; the engines' own messages differ and may lack a position. Takes any depth and
 * any length, in one pass.
 *
 * @returns `null` for JSON: exactly where `JSON.parse` does not throw.
 * @source RFC 8259
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: { readonly isArray: boolean; readonly start: number }[] = [];
  let due: Due = 'value';
  let index = skipSpace(text, 0);
  for (; index < text.length; index = skipSpace(text, index)) {
    const character = text[index] as string;
    const isClose =
      (character === ']' && (due === 'value or ]' || due === 'comma or ]')) ||
      (character === '}' && (due === 'name or }' || due === 'comma or }'));
    if (isClose) {
      open.pop();
      index++;
      due = afterValue(open.at(-1));
    } else if (due === 'value' || due === 'value or ]') {
      if (character === '[' || character === '{') {
        open.push({ isArray: character === '[', start: index++ });
        due = character === '[' ? 'value or ]' : 'name or }';
        continue;
      }
      const end = endOfScalar(text, index);
      if (end === index) return { offset: index, says: DUE[due] };
      if (typeof end !== 'number') return end;
      index = end;
      due = afterValue(open.at(-1));
    } else if (character === '"' && (due === 'name' || due === 'name or }')) {
      const end = endOfString(text, index);
      if (typeof end !== 'number') return end;
      index = end;
      due = 'colon';
    } else if (character === ':' && due === 'colon') {
      index++;
      due = 'value';
    } else if (character === ',' && (due === 'comma or ]' || due === 'comma or }')) {
      index++;
      due = due === 'comma or ]' ? 'value' : 'name';
    } else {
      return { offset: index, says: DUE[due] };
    }
  }
  if (due === 'nothing') return null;
  const { isArray, start } = open.at(-1) ?? { isArray: false, start: -1 };
  const what = isArray ? 'array' : 'object';
  return start < 0
    ? { offset: index, says: DUE[due] }
    : { offset: index, says: `the text ends inside the ${what} that begins at ${start}` };
}

function afterValue(open: { readonly isArray: boolean } | undefined): Due {
  if (open === undefined) return 'nothing';
  return open.isArray ? 'comma or ]' : 'comma or }';
}

function skipSpace(text: string, start: number): number {
  let index = start;
  while (' \n\r\t'.includes(text[index] ?? 'x')) index++;
  return index;
}

/** @returns The index behind it; `start` where no string, number or word begins. */
function endOfScalar(text: string, start: number): number | JsonFault {
  if (text[start] === '"') return endOfString(text, start);
  const word = ['true', 'false', 'null'].find((one) => text.startsWith(one, start));
  return word === undefined ? endOfNumber(text, start) : start + word.length;
}

function endOfString(text: string, start: number): number | JsonFault {
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22) return index + 1;
    if (code < 0x20) return { offset: index, says: 'a control character must be escaped' };
    if (code !== 0x5c) continue;
    const escape = /^(?:["\\/bfnrt]|u[0-9a-f]{4})/i.exec(text.slice(index + 1, index + 6))?.[0];
    if (escape === undefined || 'BFNRTU'.includes(escape[0] as string)) {
      if (index + 6 > text.length) break;
      return { offset: index, says: 'this is no escape' };
    }
    index += escape.length;
  }
  return { offset: text.length, says: `the text ends inside the string that begins at ${start}` };
}

function endOfNumber(text: string, start: number): number | JsonFault {
  const digits = (from: number): number => {
    let index = from;
    while (isDigit(text[index])) index++;
    return index;
  };
  let index = text[start] === '-' ? start + 1 : start;
  if (!isDigit(text[index])) {
    return index === start ? start : { offset: index, says: 'a digit is due' };
  }
  index = text[index] === '0' ? index + 1 : digits(index);
  if (text[index] === '.') {
    if (!isDigit(text[index + 1])) return { offset: index + 1, says: 'a digit is due' };
    index = digits(index + 1);
  }
  if (text[index] === 'e' || text[index] === 'E') {
    const sign = text[index + 1];
    const first = index + (sign === '+' || sign === '-' ? 2 : 1);
    if (!isDigit(text[first])) return { offset: first, says: 'a digit is due' };
    index = digits(first);
  }
  return index;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
