import { encodeUtf8 } from '../../bytes/utf8.js';
import { GrowingBytes } from '../../deflate/growing-bytes.js';

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};
/** A byte, some units of UTF-16 (two of them may be one character), or one character. */
const ESCAPE = /\\x([0-9a-f]{2})|((?:\\u[0-9a-f]{4})+)|\\([^])/gi;
/** Bytes of a code unit at most. */
const MAX_UTF8 = 3;
/** A string of C, Python, JSON, JavaScript or a shell. */
const QUOTED = /^(?:b|\$)?(["'`])([^]*)\1[;,]?$/;
/** Where one string goes on in the next line, as C joins them; Wireshark ends the line with a backslash. */
const JOINT = /"\s*\\?\r?\n\s*"/g;

/**
 * The bytes of a string with escapes: of JSON, JavaScript, C, Python or a shell, in quotes, or without them where it has `\x`, or is a packet
 * with `\"` in it.
 * `\x81` is a byte, `\u00e9` and every other character stand for their UTF-8.
 *
 * @returns `null` for text without quotes and escapes, and where a quote stands inside of it.
 * @source RFC 8259, section 7; Wireshark, "as Escaped String"; bash(1), "QUOTING"
 */
export function readEscapes(text: string): Uint8Array | null {
  const joined = text.startsWith('"') ? text.replace(JOINT, '') : text;
  const [, quote = '', inner = ''] = QUOTED.exec(joined) ?? [];
  if (quote === '' && !isEscaped(joined)) return null;
  const body = quote === '' ? joined : inner;
  const bytes = new GrowingBytes(body.length * MAX_UTF8);
  const addPlain = (plain: string): boolean => {
    if (plain !== '') bytes.add(encodeUtf8(plain));
    return quote === '' || !plain.includes(quote);
  };
  let at = 0;
  for (const { 0: escape, 1: byte, 2: units, 3: simple = '', index } of body.matchAll(ESCAPE)) {
    if (!addPlain(body.slice(at, index))) return null;
    at = index + escape.length;
    if (byte !== undefined) bytes.addByte(parseInt(byte, 16));
    else bytes.add(encodeUtf8(units === undefined ? (SIMPLE[simple] ?? simple) : toText(units)));
  }
  return addPlain(body.slice(at)) ? bytes.bytes.slice() : null;
}

/** JSON itself has `\"` too. */
function isEscaped(text: string): boolean {
  return /\\x[0-9a-f]{2}/i.test(text) || (/^[0-6]/.test(text) && text.includes('\\"'));
}

function toText(units: string): string {
  const codes = units.split('\\u').slice(1);
  return codes.map((code) => String.fromCharCode(parseInt(code, 16))).join('');
}
