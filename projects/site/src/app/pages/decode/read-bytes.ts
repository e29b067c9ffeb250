import { concatBytes } from '@wirelight/protocols';

/**
 * The bytes of a file, read piece by piece.
 *
 * @param onRead - Told how many were read so far.
 */
export async function readBytes(file: Blob, onRead: (bytes: number) => void): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const reader = file.stream().getReader();
  let count = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    count += next.value.length;
    onRead(count);
  }
  return concatBytes(pieces);
}
