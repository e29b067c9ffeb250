/**
 * The text of a file, read piece by piece. What is no UTF-8 becomes U+FFFD.
 *
 * @param onRead - Told how many bytes were read so far.
 */
export async function readText(file: Blob, onRead: (bytes: number) => void): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  const reader = file.stream().getReader();
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(decoder.decode(next.value, { stream: true }));
    bytes += next.value.length;
    onRead(bytes);
  }
  pieces.push(decoder.decode());
  return pieces.join('');
}
