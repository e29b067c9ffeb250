import { concatBytes } from '../bytes/concat-bytes.js';
import { decodeUtf8Lossy } from '../bytes/utf8.js';
import { ChunkedDecoder } from '../http/chunked-decoder.js';
import { clip, countBytes } from './clip.js';
import { MAX_DISSECTED, MAX_HEADLINE, type Meaning } from './meaning.js';

/** A size in hexadecimal and the end of its line: what no start line of HTTP looks like. */
const CHUNK = /^[0-9a-fA-F]{1,8}\r\n/;

/**
 * What a piece of a response means that was sent after the head: chunks of a body that goes on.
 *
 * @returns `null` when the bytes do not begin with a chunk.
 * @source RFC 9112, section 7.1
 */
export function chunkMeaning(bytes: Uint8Array): Meaning | null {
  if (!CHUNK.test(decodeUtf8Lossy(bytes.subarray(0, 10)))) return null;
  const { data, isDone, error } = new ChunkedDecoder().push(bytes);
  if (error !== null) return null;
  const body = concatBytes(data);
  const text = decodeUtf8Lossy(body.subarray(0, MAX_DISSECTED));
  const words = text.trim().replaceAll(/\s*\n\s*/g, ' · ');
  const name = isDone ? 'last chunk' : 'chunk';
  return {
    headline: clip(words === '' ? `${name}: the body is over` : `${name}: ${words}`, MAX_HEADLINE),
    layers: [
      {
        protocol: 'HTTP/1.1',
        text: clip(text),
        fields: [{ name, value: countBytes(body.length), note: 'of a body that has no length' }],
      },
    ],
  };
}
