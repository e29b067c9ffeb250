import { decodeHttpRequest, headerTokens, type HttpRequest } from '@wirelight/protocols';

/** The request in `bytes` when it asks for another protocol (`Connection: Upgrade`), else `null`. */
export function upgradeRequestIn(bytes: Uint8Array): HttpRequest | null {
  const decoded = decodeHttpRequest(bytes);
  if (!decoded.ok) return null;
  return headerTokens(decoded.value.headers, 'connection').includes('upgrade')
    ? decoded.value
    : null;
}
