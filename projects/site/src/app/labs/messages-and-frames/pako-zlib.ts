import { concatBytes, type Inflate } from '@wirelight/protocols';
import { constants, Deflate, inflateRaw } from 'pako';
import type { Deflater } from './compressed-messages';

/** An empty last block: with it the blocks of messages become a whole DEFLATE stream. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

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

/** zlib's counterpart. It inflates all messages so far once more, which is nothing for messages of this size. */
export function pakoInflate(): Inflate {
  let before: Uint8Array = new Uint8Array(0);
  let known = 0;
  return (bytes) => {
    before = concatBytes([before, bytes]);
    try {
      const all = inflateRaw(concatBytes([before, LAST_BLOCK]));
      const message = all.slice(known);
      known = all.length;
      return message;
    } catch {
      return null;
    }
  };
}
