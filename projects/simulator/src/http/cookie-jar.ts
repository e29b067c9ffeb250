import type { HttpHeaders } from '@wirelight/protocols';

/**
 * The cookies of one browser: a name and a value for each host. Paths, domains and expiry dates are not kept; `Max-Age=0`
 * deletes.
 *
 * @source RFC 6265, sections 4.2 and 5.3
 */
export class CookieJar {
  readonly #hosts = new Map<string, Map<string, string>>();

  /** Value of the `Cookie` header for requests to a host, `undefined` when there is none. */
  headerFor(host: string): string | undefined {
    const cookies = this.#hosts.get(host);
    if (cookies === undefined || cookies.size === 0) return undefined;
    return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Keeps what the `Set-Cookie` fields of a response say. */
  keep(host: string, headers: HttpHeaders): void {
    for (const [name, value] of headers) {
      if (name.toLowerCase() === 'set-cookie') this.#set(host, value);
    }
  }

  #set(host: string, text: string): void {
    const [pair = '', ...attributes] = text.split(';').map((part) => part.trim());
    const equals = pair.indexOf('=');
    if (equals <= 0) return;
    const cookies = this.#hosts.get(host) ?? new Map<string, string>();
    this.#hosts.set(host, cookies);
    const isDeleted = attributes.some((one) => /^max-age=(0|-\d+)$/i.test(one));
    if (isDeleted) cookies.delete(pair.slice(0, equals));
    else cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
}
