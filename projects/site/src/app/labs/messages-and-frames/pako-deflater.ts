import { concatBytes } from '@wirelight/protocols';
import { constants, Deflate } from 'pako';
import type { Deflater } from './compressed-messages';

/**
 * zlib's compressor in JavaScript, flushed after each message; it remembers what it compressed before. Another compressor may
 * find other bytes for the same text: those of Node.js and Chromium do, for some.
 */
export function pakoDeflater(): Deflater {
  const deflate = new Deflate({ raw: true });
  let out: Uint8Array[] = [];
  deflate.onData = (bytes) => out.push(new Uint8Array(bytes));
  return (bytes) => {
    out = [];
    deflate.push(bytes, constants.Z_SYNC_FLUSH);
    return concatBytes(out);
  };
}
