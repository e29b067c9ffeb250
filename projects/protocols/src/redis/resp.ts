import { concatBytes } from '../bytes/concat-bytes.js';
import { decodeUtf8Lossy, encodeUtf8 } from '../bytes/utf8.js';
import { rejected, type Decoded } from '../decoded.js';

/** A value of RESP 2. Bulk strings keep their bytes; simple strings and errors are text. */
export type RespValue =
  | { readonly type: 'bulk'; readonly bytes: Uint8Array | null }
  | { readonly type: 'simple' | 'error'; readonly text: string }
  | { readonly type: 'integer'; readonly value: number }
  | { readonly type: 'array'; readonly items: readonly RespValue[] };

/** A value and how many bytes it took. */
export interface DecodedResp {
  readonly value: RespValue;
  readonly length: number;
}

/** Items of an array, bytes of a bulk string and arrays within arrays: no more than anybody needs. */
const MAX_ITEMS = 1024;
const MAX_BULK = 64 * 1024 * 1024;
const MAX_DEPTH = 8;
const MAX_LINE = 64 * 1024;

/**
 * Reads the first value of a stream that Redis clients and servers speak.
 *
 * @param start - Where the value begins; default 0.
 * @errors `RESP_INCOMPLETE`, `RESP_BAD_TYPE`, `RESP_BAD_NUMBER`, `RESP_TOO_LARGE`
 * @source Redis serialization protocol specification, RESP 2
 */
export function decodeResp(bytes: Uint8Array, start = 0): Decoded<DecodedResp> {
  const decoded = read(bytes, start, 0);
  if (!decoded.ok) return decoded;
  return { ok: true, value: { ...decoded.value, length: decoded.value.length - start } };
}

/** `length` of the result is where the value ends. */
function read(bytes: Uint8Array, start: number, depth: number): Decoded<DecodedResp> {
  const type = bytes[start];
  if (type === undefined) return rejected('RESP_INCOMPLETE', start);
  if (!'$+-:*'.includes(String.fromCharCode(type))) return rejected('RESP_BAD_TYPE', start);
  const end = bytes.indexOf(0x0d, start);
  if (end < 0 || end + 1 >= bytes.length) {
    const isLong = bytes.length - start > MAX_LINE;
    return rejected(isLong ? 'RESP_TOO_LARGE' : 'RESP_INCOMPLETE', start);
  }
  const line = decodeUtf8Lossy(bytes.subarray(start + 1, end));
  const next = end + 2;
  if (type === 0x2b || type === 0x2d) {
    const value = { type: type === 0x2b ? 'simple' : 'error', text: line } as const;
    return { ok: true, value: { value, length: next } };
  }
  if (!/^-?\d{1,15}$/.test(line)) return rejected('RESP_BAD_NUMBER', start + 1);
  const number = Number(line);
  if (type === 0x3a) {
    return { ok: true, value: { value: { type: 'integer', value: number }, length: next } };
  }
  return type === 0x24 ? readBulk(bytes, next, number) : readArray(bytes, next, number, depth);
}

function readBulk(bytes: Uint8Array, start: number, size: number): Decoded<DecodedResp> {
  if (size < 0) {
    return { ok: true, value: { value: { type: 'bulk', bytes: null }, length: start } };
  }
  if (size > MAX_BULK) return rejected('RESP_TOO_LARGE', start);
  if (bytes.length < start + size + 2) return rejected('RESP_INCOMPLETE', bytes.length);
  const value = { type: 'bulk', bytes: bytes.slice(start, start + size) } as const;
  return { ok: true, value: { value, length: start + size + 2 } };
}

function readArray(
  bytes: Uint8Array,
  start: number,
  count: number,
  depth: number,
): Decoded<DecodedResp> {
  if (count > MAX_ITEMS || depth >= MAX_DEPTH) return rejected('RESP_TOO_LARGE', start);
  const items: RespValue[] = [];
  let at = start;
  while (items.length < count) {
    const item = read(bytes, at, depth + 1);
    if (!item.ok) return item;
    items.push(item.value.value);
    at = item.value.length;
  }
  return { ok: true, value: { value: { type: 'array', items }, length: at } };
}

/** The bytes of a value; the opposite of `decodeResp`. */
export function encodeResp(value: RespValue): Uint8Array {
  switch (value.type) {
    case 'simple':
      return encodeUtf8(`+${value.text}\r\n`);
    case 'error':
      return encodeUtf8(`-${value.text}\r\n`);
    case 'integer':
      return encodeUtf8(`:${String(value.value)}\r\n`);
    case 'bulk': {
      const { bytes } = value;
      if (bytes === null) return encodeUtf8('$-1\r\n');
      const head = encodeUtf8(`$${String(bytes.length)}\r\n`);
      return concatBytes([head, bytes, encodeUtf8('\r\n')]);
    }
    case 'array': {
      const head = encodeUtf8(`*${String(value.items.length)}\r\n`);
      return concatBytes([head, ...value.items.map(encodeResp)]);
    }
  }
}

/** A command, or a message of Redis: an array of bulk strings. */
export function encodeRespCommand(...words: readonly (string | Uint8Array)[]): Uint8Array {
  const items = words.map((word) => ({
    type: 'bulk' as const,
    bytes: typeof word === 'string' ? encodeUtf8(word) : word,
  }));
  return encodeResp({ type: 'array', items });
}
