import { decodeUtf8Lossy } from '../bytes/utf8.js';
import { decoded, rejected, type Decoded } from '../decoded.js';

/** One file of a ZIP archive, as the directory at its end has it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 for bytes as they are, 8 for DEFLATE. */
  readonly method: number;
  /** CRC-32 of what comes out. */
  readonly checksum: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = { signature: 0x06054b50, size: 22 } as const;
const ENTRY = { signature: 0x02014b50, size: 46 } as const;
/** Bytes of the comment that may follow the end of the directory. */
const MAX_COMMENT = 0xffff;

/**
 * The files of a ZIP archive, without its folders.
 *
 * @errors `FILE_BAD_ZIP`
 * @source .ZIP File Format Specification 6.3.10, sections 4.3.12 and 4.3.16; ZIP64, which begins at 4 GiB, is not read
 */
export function zipDirectory(bytes: Uint8Array): Decoded<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOfDirectory(view);
  if (end < 0) return rejected('FILE_BAD_ZIP', bytes.length, 'it ends before its directory');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY.size > end || view.getUint32(at, true) !== ENTRY.signature) {
      return rejected('FILE_BAD_ZIP', Math.min(at, end), 'no entry of its directory stands here');
    }
    const nameEnd = at + ENTRY.size + view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: decodeUtf8Lossy(bytes.subarray(at + ENTRY.size, nameEnd)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return decoded(entries);
}

/** @returns -1 for none. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return -1;
}
