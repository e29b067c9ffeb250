import { toBase64 } from '../bytes/base64.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { sha1 } from './sha1.js';

/** Known to WebSocket servers only: an HTTP server that echoes what it is told cannot give the right answer by chance. */
export const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** The way from `Sec-WebSocket-Key` to `Sec-WebSocket-Accept`, with what is in between. */
export interface AcceptSteps {
  /** As on the wire. */
  readonly key: string;
  /** Key and GUID, one behind the other, as bytes: what is hashed. */
  readonly joined: Uint8Array;
  /** SHA-1 of that, 20 bytes. */
  readonly digest: Uint8Array;
  /** The digest as Base64, 28 characters. */
  readonly accept: string;
}

/**
 * How a server computes its answer to a key.
 *
 * @param key - `Sec-WebSocket-Key` as on the wire; it is not decoded.
 * @source RFC 6455, section 4.2.2, item 5.4
 */
export function acceptSteps(key: string): AcceptSteps {
  const joined = encodeUtf8(key + HANDSHAKE_GUID);
  const digest = sha1(joined);
  return { key, joined, digest, accept: toBase64(digest) };
}
