import { decoded, rejected, type Decoded } from '../decoded.js';
import { crc32 } from '../deflate/crc-32.js';
import { inflate } from '../deflate/inflate.js';
import { zipDirectory, type ZipEntry } from './zip-directory.js';

const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const METHOD = { stored: 0, deflated: 8 } as const;

/**
 * The files in a ZIP archive by their names, their checksums compared.
 *
 * @param limit - Bytes that may come out of all of them together.
 * @errors `FILE_BAD_ZIP` with the byte of the archive as its offset, `FILE_TOO_LARGE`
 * @source .ZIP File Format Specification 6.3.10, sections 4.3.7 and 4.4.5
 */
export function readZip(
  bytes: Uint8Array,
  limit: number,
): Decoded<ReadonlyMap<string, Uint8Array>> {
  const directory = zipDirectory(bytes);
  if (!directory.ok) return directory;
  const files = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of directory.value) {
    const file = readEntry(bytes, entry, left);
    if (!file.ok) return file;
    left -= file.value.length;
    files.set(entry.name, file.value);
  }
  return decoded(files);
}

function readEntry(
  bytes: Uint8Array,
  { name, method, checksum, packed, offset }: ZipEntry,
  limit: number,
): Decoded<Uint8Array> {
  const bad = (at: number, problem: string) => rejected('FILE_BAD_ZIP', at, `${name}: ${problem}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isHere = offset + LOCAL.size <= bytes.length;
  if (!isHere || view.getUint32(offset, true) !== LOCAL.signature) {
    return bad(Math.min(offset, bytes.length), 'it does not begin where the directory says');
  }
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + LOCAL.size + names;
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed) return bad(bytes.length, 'it is cut off');
  if ((view.getUint16(offset + 6, true) & 1) !== 0) return bad(offset, 'it is encrypted');
  if (method !== METHOD.stored && method !== METHOD.deflated) {
    return bad(offset, `it is compressed by method ${method}, not by DEFLATE`);
  }
  if (method === METHOD.stored && packed > limit) return tooLarge(start);
  const inflated = method === METHOD.stored ? null : inflate(data, 0, limit);
  if (inflated?.end === 'too large') return tooLarge(start + inflated.consumed);
  if (inflated !== null && inflated.end !== 'complete') {
    return bad(start + inflated.consumed, inflated.problem || 'it ends before its end');
  }
  const file = inflated?.bytes ?? data;
  return crc32(file) === checksum ? decoded(file) : bad(start, 'the CRC-32 is that of other bytes');
}

function tooLarge(at: number) {
  return rejected('FILE_TOO_LARGE', at, 'in the ZIP archive');
}
