import { toBase64 } from '../bytes/base64.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { sha1 } from './sha1.js';

/** Known to WebSocket servers only: an HTTP server that echoes what it is told cannot give the right answer by chance. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/**
 * The value of `Sec-WebSocket-Accept` that answers a key.
 *
 * @param key - `Sec-WebSocket-Key` as on the wire; it is not decoded.
 * @source RFC 6455, section 4.2.2, item 5.4
 */
export function secWebSocketAccept(key: string): string {
  return toBase64(sha1(encodeUtf8(key + GUID)));
}
