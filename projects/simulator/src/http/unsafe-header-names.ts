import { encodeUtf8, type HttpHeaders } from '@wirelight/protocols';

/** Bytes of one value, and of all values together, that need no consent. */
const MAX_VALUE = 128;
const MAX_VALUES = 1024;

/** Bytes that other protocols have a meaning for: controls but the tab, and these signs. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNSAFE = /[\x00-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/;
const LANGUAGE = /^[0-9A-Za-z *,\-.;=]*$/;
const RANGE = /^bytes=(\d+)-(\d*)$/;
const TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** By name in lower case: whether a value of this header could have been sent by a form or a link as well. */
const SAFE: Readonly<Record<string, (value: string) => boolean>> = {
  accept: (value) => !UNSAFE.test(value),
  'accept-language': (value) => LANGUAGE.test(value),
  'content-language': (value) => LANGUAGE.test(value),
  'content-type': (value) =>
    !UNSAFE.test(value) && TYPES.includes((value.split(';')[0] ?? '').trim().toLowerCase()),
  range: (value) => {
    const [, first, last = ''] = RANGE.exec(value) ?? [];
    return first !== undefined && (last === '' || Number(first) <= Number(last));
  },
};

/**
 * The names of the header fields that a page of another origin may send with consent only.
 *
 * @param own - What the program has set; not what the browser adds.
 * @returns In lower case, sorted, each once.
 * @source WHATWG Fetch, "CORS-unsafe request-header names"
 */
export function unsafeHeaderNames(own: HttpHeaders): readonly string[] {
  const unsafe = new Set<string>();
  const safe: string[] = [];
  let size = 0;
  for (const [rawName, value] of own) {
    const name = rawName.toLowerCase();
    const { length } = encodeUtf8(value);
    if (length > MAX_VALUE || SAFE[name]?.(value) !== true) unsafe.add(name);
    else {
      safe.push(name);
      size += length;
    }
  }
  if (size > MAX_VALUES) for (const name of safe) unsafe.add(name);
  return [...unsafe].sort();
}
