import { concatBytes } from '../bytes/concat-bytes.js';
import { inflateFlushed } from '../deflate/inflate-flushed.js';
import type { Inflate } from './inflate-message.js';

/** As far as DEFLATE can lead back. @source RFC 1951, section 3.2.5 */
const WINDOW = 32 * 1024;

/**
 * Inflates the messages of one sender, in their order: it remembers the last 32 KiB of what it inflated, so both a sender that
 * compresses with context takeover and one without are understood. Of no use any more once it gave `null`.
 *
 * Stricter than zlib in one thing: a message that ends within a block is not DEFLATE to it.
 */
export function messageInflater(): Inflate {
  let window: Uint8Array = new Uint8Array(0);
  return (bytes, limit) => {
    // One byte more tells what is too large from what just fits.
    const inflated = inflateFlushed(bytes, window, limit + 1);
    if (inflated.end === 'bad' || inflated.end === 'cut') return null;
    // Without the room that it has grown to.
    const message = inflated.bytes.slice();
    window = concatBytes([window, message.subarray(-WINDOW)]).slice(-WINDOW);
    return message;
  };
}
