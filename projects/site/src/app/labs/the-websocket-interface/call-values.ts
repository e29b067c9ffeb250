/** A value between the brackets of a call. */
export type CallValue =
  /** A text, repeated so often. */
  | { readonly is: 'text'; readonly text: string; readonly times: number }
  | { readonly is: 'number'; readonly value: number }
  /** So many bytes, all of them 0. */
  | { readonly is: 'ArrayBuffer' | 'Blob'; readonly size: number }
  | { readonly is: 'list'; readonly items: readonly CallValue[] };

const NUMBER = /^\d{1,7}/;
const TEXT = /^(["'`])((?:\\.|(?!\1)[^\\])*)\1(?:\s*\.repeat\(\s*(\d{1,7})\s*\))?/u;
const BUFFER = /^new\s+ArrayBuffer\(\s*(\d{1,7})\s*\)/;
const BLOB = /^new\s+Blob\(\s*\[\s*new\s+ArrayBuffer\(\s*(\d{1,7})\s*\)\s*\]\s*\)/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

/**
 * Reads values with commas between them, as they stand between the brackets of a call: texts (also with `.repeat(n)`), whole
 * numbers, `new ArrayBuffer(n)`, `new Blob([new ArrayBuffer(n)])` and lists in square brackets.
 *
 * @returns `null` for anything else.
 */
export function readValues(source: string): readonly CallValue[] | null {
  const read = readList(source.trimStart());
  return read === null || read.rest !== '' ? null : read.items;
}

interface Reading {
  readonly items: readonly CallValue[];
  readonly rest: string;
}

/** Values as far as there are any; what follows is left to who asks. */
function readList(source: string): Reading | null {
  const items: CallValue[] = [];
  let rest = source;
  while (rest !== '' && !rest.startsWith(']')) {
    const one = readValue(rest);
    if (one === null) return null;
    items.push(one.value);
    rest = one.rest.trimStart();
    if (!rest.startsWith(',')) break;
    rest = rest.slice(1).trimStart();
    if (rest === '' || rest.startsWith(']')) return null;
  }
  return { items, rest };
}

function readValue(source: string): { readonly value: CallValue; readonly rest: string } | null {
  const found = (pattern: RegExp, toValue: (match: RegExpExecArray) => CallValue) => {
    const match = pattern.exec(source);
    return match === null ? null : { value: toValue(match), rest: source.slice(match[0].length) };
  };
  if (source.startsWith('[')) {
    const list = readList(source.slice(1).trimStart());
    if (list === null || !list.rest.startsWith(']')) return null;
    return { value: { is: 'list', items: list.items }, rest: list.rest.slice(1) };
  }
  return (
    found(TEXT, ([, , text = '', times = '1']) => ({
      is: 'text',
      text: unescaped(text),
      times: Number(times),
    })) ??
    found(NUMBER, ([value]) => ({ is: 'number', value: Number(value) })) ??
    found(BUFFER, ([, size]) => ({ is: 'ArrayBuffer', size: Number(size) })) ??
    found(BLOB, ([, size]) => ({ is: 'Blob', size: Number(size) }))
  );
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gsu, (_, sign: string) => ESCAPES[sign] ?? sign);
}
