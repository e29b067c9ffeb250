import { headerValue, type HttpHeaders } from '@wirelight/protocols';

/**
 * What an answer lacks for a page of `origin` to have it; `null` when it lacks nothing.
 *
 * @param withCredentials - Whether the page asks with cookies on purpose: then `*` is not enough.
 * @source WHATWG Fetch, "CORS check"
 */
export function missingConsent(
  headers: HttpHeaders,
  origin: string,
  withCredentials: boolean,
): string | null {
  const allowed = headerValue(headers, 'Access-Control-Allow-Origin');
  if (allowed === undefined) return 'no Access-Control-Allow-Origin';
  if (allowed === '*' && !withCredentials) return null;
  if (allowed !== origin) return `Access-Control-Allow-Origin: ${allowed}`;
  if (!withCredentials) return null;
  const credentials = headerValue(headers, 'Access-Control-Allow-Credentials');
  return credentials === 'true' ? null : 'no Access-Control-Allow-Credentials: true';
}
