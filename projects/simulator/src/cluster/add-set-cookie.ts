import { concatBytes, decodeHttpResponse, encodeUtf8 } from '@wirelight/protocols';

/** Bytes of the empty line. */
const EMPTY_LINE = 2;

/**
 * Puts a `Set-Cookie` at the end of the head of a response. What is no response passes as it is.
 *
 * @param bytes - The response from its beginning, as far as it is there.
 * @param cookie - Its value; `null` for none.
 * @returns `null` while the head is not complete.
 */
export function addSetCookie(bytes: Uint8Array, cookie: string | null): Uint8Array | null {
  // As if it answered HEAD: the body may still be on its way.
  const decoded = decodeHttpResponse(bytes, { requestMethod: 'HEAD' });
  if (!decoded.ok) return decoded.error.code === 'HTTP_INCOMPLETE' ? null : bytes;
  if (cookie === null) return bytes;
  const at = decoded.value.headLength - EMPTY_LINE;
  const line = encodeUtf8(`Set-Cookie: ${cookie}\r\n`);
  return concatBytes([bytes.subarray(0, at), line, bytes.subarray(at)]);
}
