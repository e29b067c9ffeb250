/** What may stand in front of a list: a declaration, a class, a call. */
const FRONT = String.raw`^([\w\s=:&*().$[\]<>-]{0,200}?)`;
/** `xxd -i` tells the length behind it. */
const BACK = String.raw`\s*,?\s*[\]})]{0,2}\s*;?(?:\s*unsigned int \w+ = \d+;)?\s*$`;
const HEX = new RegExp(
  String.raw`${FRONT}(?:^|[[{(])\s*(0x[0-9a-f]{1,2}(?:(?:\s*,\s*|\s+)0x[0-9a-f]{1,2})*)${BACK}`,
  'i',
);
const DECIMAL = new RegExp(String.raw`${FRONT}\[\s*(\d{1,3}(?:\s*,\s*\d{1,3})*)${BACK}`);
const JSON_BUFFER = /^\{\s*"type"\s*:\s*"Buffer"\s*,\s*"data"\s*:\s*(\[[\d\s,]*\])\s*\}$/;
const INSPECTED = /^<Buffer((?: [0-9a-f]{2})*)(?: \.\.\. \d+ more bytes?)?>$/i;

/**
 * The bytes of a list of numbers: `0x81, 0x05` with or without the words of C, Go or Rust around it, `[129, 5]`,
 * `Uint8Array(2) [129, 5]`, `{"type":"Buffer","data":[129,5]}`, `<Buffer 81 05>`. What Node.js leaves out of a long Buffer is not there.
 *
 * @returns `null` for anything else.
 * @source `xxd(1)`, option `-i`; Wireshark, "as C Arrays"; Node.js, `util.inspect` and `Buffer.prototype.toJSON`
 */
export function readByteList(text: string): Uint8Array | null {
  // Long text that is none is not gone through.
  if (!/0x[0-9a-f]|\[\s*\d|<Buffer/i.test(text.slice(0, 1000))) return null;
  const inspected = INSPECTED.exec(text);
  if (inspected !== null) return toBytes(inspected[1] ?? '', 16);
  const plain = text.replace(/\/\*[^*]*\*\//g, '').trim();
  const list = JSON_BUFFER.exec(plain)?.[1] ?? plain;
  const hex = HEX.exec(list);
  return hex === null ? toBytes(DECIMAL.exec(list)?.[2] ?? '', 10) : toBytes(hex[2] ?? '', 16);
}

function toBytes(list: string, radix: number): Uint8Array | null {
  const numbers = list
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .map((item) => parseInt(item, radix));
  return numbers.length > 0 && numbers.every((one) => one <= 255) ? Uint8Array.from(numbers) : null;
}
