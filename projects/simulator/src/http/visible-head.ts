import { headerTokens, type HttpHeaders } from '@wirelight/protocols';
import type { Asking } from './asking.js';
import type { ResponseHead } from './response-reader.js';

/** What a page sees of every answer. @source WHATWG Fetch, "CORS-safelisted response-header name" */
const SAFE: ReadonlySet<string> = new Set([
  ...['cache-control', 'content-language', 'content-length', 'content-type'],
  ...['expires', 'last-modified', 'pragma'],
]);

/** What no page sees. @source WHATWG Fetch, "forbidden response-header name" */
const FORBIDDEN: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2']);

/**
 * A head with the fields that a page may see: without `Set-Cookie`, and of another origin only those that everybody may see or that
 * `Access-Control-Expose-Headers` names.
 *
 * With cookies on purpose `*` is no more than a name.
 *
 * @source WHATWG Fetch, "basic filtered response" and "CORS filtered response"
 */
export function visibleHead(
  head: ResponseHead,
  { isSameOrigin, withCredentials }: Pick<Asking, 'isSameOrigin' | 'withCredentials'>,
): ResponseHead {
  const exposed = new Set(headerTokens(head.headers, 'Access-Control-Expose-Headers'));
  const isEvery = isSameOrigin || (exposed.has('*') && !withCredentials);
  const headers: HttpHeaders = head.headers.filter(([name]) => {
    const key = name.toLowerCase();
    return !FORBIDDEN.has(key) && (isEvery || SAFE.has(key) || exposed.has(key));
  });
  return { ...head, headers };
}
