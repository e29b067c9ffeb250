import type { HttpHeaders } from '@wirelight/protocols';

interface Cookie {
  readonly value: string;
  /** Whether pages of other sites do not get it along with their requests: `SameSite=Lax` or `Strict`. */
  readonly isKeptAtHome: boolean;
}

/**
 * The cookies of one browser: a name and a value for each host. Paths, domains and expiry dates are not kept; `Max-Age=0`
 * deletes. Every host is a site of its own. A cookie without `SameSite` goes along with everybody's requests, as in browsers that
 * do not take it for `Lax`.
 *
 * @source RFC 6265, sections 4.2 and 5.3; draft-ietf-httpbis-rfc6265bis, sections 5.6.7 and 5.7 for `SameSite`
 */
export class CookieJar {
  readonly #hosts = new Map<string, Map<string, Cookie>>();

  /**
   * Value of the `Cookie` header for requests to a host, `undefined` when there is none.
   *
   * @param site - Host of the page that asks; default the host itself.
   */
  headerFor(host: string, site: string = host): string | undefined {
    const cookies = [...(this.#hosts.get(host) ?? [])].filter(
      ([, { isKeptAtHome }]) => !isKeptAtHome || site === host,
    );
    if (cookies.length === 0) return undefined;
    return cookies.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  /**
   * Keeps what the `Set-Cookie` fields of a response say. Where a page of another site asked, a cookie that would not go along with
   * its requests is not kept either.
   *
   * @param site - Host of the page that asked; default the host itself.
   */
  keep(host: string, headers: HttpHeaders, site: string = host): void {
    for (const [name, value] of headers) {
      if (name.toLowerCase() === 'set-cookie') this.#set(host, value, site);
    }
  }

  #set(host: string, text: string, site: string): void {
    const [pair = '', ...attributes] = text.split(';').map((part) => part.trim());
    const equals = pair.indexOf('=');
    if (equals <= 0) return;
    const isKeptAtHome = attributes.some((one) => /^samesite=(lax|strict)$/i.test(one));
    if (isKeptAtHome && site !== host) return;
    const cookies = this.#hosts.get(host) ?? new Map<string, Cookie>();
    this.#hosts.set(host, cookies);
    const isDeleted = attributes.some((one) => /^max-age=(0|-\d+)$/i.test(one));
    if (isDeleted) cookies.delete(pair.slice(0, equals));
    else cookies.set(pair.slice(0, equals), { value: pair.slice(equals + 1), isKeptAtHome });
  }
}
