import { fromBase64 } from '../../bytes/base64.js';

/** As MIME writes it, with line breaks, or as a `data:` address. */
const LINES = /^(?:data:[^,\s]{0,200};base64,)?([\w+/-]+(?:\r?\n[\w+/-]+)*={0,2})$/;

/**
 * The bytes of Base64 text, of its URL-safe alphabet too, with line breaks, or behind the head of a `data:` address.
 *
 * @returns `null` for anything else, and for fewer than four characters.
 * @source RFC 4648, sections 3.1, 4 and 5; RFC 2397, section 3
 */
export function readBase64(text: string): Uint8Array | null {
  const body = text.length < 4 ? undefined : LINES.exec(text)?.[1];
  if (body === undefined) return null;
  const plain = body
    .replace(/[\r\n]/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  const bytes = fromBase64(plain);
  return bytes.ok ? bytes.value : null;
}
