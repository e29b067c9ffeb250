import type { HttpHeaders } from './http-message.js';

/**
 * The value of a header field; several fields of that name are joined with `, `, which means the same for every field but
 * `Set-Cookie`.
 *
 * @param name - In any case.
 * @returns The value as on the wire, `undefined` when there is no such field.
 * @source RFC 9110, sections 5.1 and 5.3
 */
export function headerValue(headers: HttpHeaders, name: string): string | undefined {
  const wanted = name.toLowerCase();
  let found: string | undefined;
  for (const [key, value] of headers) {
    if (key.length !== wanted.length || key.toLowerCase() !== wanted) continue;
    found = found === undefined ? value : `${found}, ${value}`;
  }
  return found;
}

/**
 * The members of a header field that is a list, e.g. `Connection: keep-alive, Upgrade`, in lower case.
 *
 * @source RFC 9110, section 5.6.1
 */
export function headerTokens(headers: HttpHeaders, name: string): readonly string[] {
  const value = headerValue(headers, name);
  if (value === undefined) return [];
  return value
    .toLowerCase()
    .split(',')
    .map((token) => token.trim())
    .filter((token) => token !== '');
}
