import { decoded, rejected, type Decoded } from '../decoded.js';
import { isGzip, readGzip } from './read-gzip.js';
import { readZip } from './read-zip.js';
import { textOfFile } from './text-of-file.js';

/** What is in a file that somebody has saved. */
export interface FileContent {
  /** `null` for bytes that are no text. */
  readonly text: string | null;
  /** After what packed them was taken off. */
  readonly bytes: Uint8Array;
  /** Files that the archive refers to, by their names in the ZIP archive; empty outside of one. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const NO_FILES: ReadonlyMap<string, Uint8Array> = new Map();

/**
 * Takes off what packs a file: gzip, or ZIP with an HTTP archive in it (as Playwright saves one), and reads its text by its byte order
 * mark. A ZIP archive of one file may have any name in it.
 *
 * @param limit - Bytes that may come out.
 * @errors `FILE_BAD_GZIP`, `FILE_BAD_ZIP`, `FILE_NO_HAR`, `FILE_TOO_LARGE`; offsets count the bytes of the file
 * @source RFC 1952; .ZIP File Format Specification 6.3.10; WHATWG Encoding, section 6
 */
export function readFile(bytes: Uint8Array, limit: number): Decoded<FileContent> {
  if (isGzip(bytes)) {
    const inner = readGzip(bytes, limit);
    return inner.ok ? decoded(contentOf(inner.value, NO_FILES)) : inner;
  }
  if (!isZip(bytes)) return decoded(contentOf(bytes, NO_FILES));
  const files = readZip(bytes, limit);
  if (!files.ok) return files;
  const names = [...files.value.keys()];
  const name = names.find((one) => /\.har$/i.test(one)) ?? (names.length === 1 ? names[0] : null);
  const har = files.value.get(name ?? '');
  if (har === undefined) return rejected('FILE_NO_HAR', 0, names.slice(0, 5).join(', '));
  return decoded(contentOf(har, files.value));
}

function contentOf(bytes: Uint8Array, files: FileContent['files']): FileContent {
  return { text: textOfFile(bytes), bytes, files };
}

/** A local file header, or the end of the directory of an empty archive. */
function isZip([first, second, third, fourth]: Uint8Array): boolean {
  const begins = first === 0x50 && second === 0x4b;
  return begins && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}
