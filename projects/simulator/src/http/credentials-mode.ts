import { isSameOrigin } from './address.js';

/** For which servers a page's request carries cookies: none, that of the page's own origin, or every one. @source WHATWG Fetch, "credentials mode" */
export type CredentialsMode = 'omit' | 'same-origin' | 'include';

/**
 * Whether a request carries cookies, and the browser keeps those that come with the answer. Browsers take other connections for requests
 * that do not.
 *
 * @param host - As `Address.host`.
 * @param origin - That of the page.
 * @source WHATWG Fetch, "HTTP-network-or-cache fetch"
 */
export function includesCredentials(mode: CredentialsMode, host: string, origin: string): boolean {
  return mode === 'include' || (mode === 'same-origin' && isSameOrigin(host, origin));
}
