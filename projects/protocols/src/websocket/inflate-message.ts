import { concatBytes } from '../bytes/concat-bytes.js';
import { decoded, rejected, type Decoded } from '../decoded.js';

/**
 * Inflates raw DEFLATE data: what `messageInflater` makes, or e.g. `inflateRawSync(bytes, {finishFlush: Z_SYNC_FLUSH})` of
 * Node.js. With context takeover it has to remember what it inflated before.
 *
 * @param bytes - One message, the four bytes of the flush put back.
 * @param limit - Bytes that may come out; it can stop with the first one above.
 * @returns `null` for what is not DEFLATE.
 */
export type Inflate = (bytes: Uint8Array, limit: number) => Uint8Array | null;

/** What a sender takes away from the end of a compressed message. @source RFC 7692, section 7.2.1 */
const FLUSH = Uint8Array.of(0x00, 0x00, 0xff, 0xff);

/**
 * The payload of a message that permessage-deflate compressed.
 *
 * @errors `WS_BAD_DEFLATE`, `WS_MESSAGE_TOO_LARGE`
 * @source RFC 7692, section 7.2.2
 */
export function inflateMessage(
  payload: Uint8Array,
  inflate: Inflate,
  maxMessage: number,
): Decoded<Uint8Array> {
  const inflated = inflate(concatBytes([payload, FLUSH]), maxMessage);
  if (inflated === null) return rejected('WS_BAD_DEFLATE', 0);
  return inflated.length > maxMessage
    ? rejected('WS_MESSAGE_TOO_LARGE', maxMessage, `inflated, at most ${maxMessage} bytes`)
    : decoded(inflated);
}
