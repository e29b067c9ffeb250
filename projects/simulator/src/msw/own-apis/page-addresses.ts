import { SERVER_URL } from '../../realm/create-environment.js';

/**
 * Addresses of one run on the page's own origin: below them nobody but the run answers. The name of the host that asks is
 * part of the address, because the page has one `fetch` for all of them.
 */
export class PageAddresses {
  readonly #prefix: string;

  /** @param run - Tells the run from others of the page, e.g. `3f2a`. */
  constructor(run: string) {
    this.#prefix = new URL(`wirelight-run/${run}/`, document.baseURI).pathname;
  }

  /** Where a host finds the server, without a slash at the end. */
  urlFor(host: string): string {
    return location.origin + this.#prefix + host;
  }

  /** Who asks, and for what on the virtual network; `null` for an address that is none of this run. */
  resolve(address: string | URL): { readonly host: string; readonly url: URL } | null {
    const { origin, pathname, search } = new URL(address);
    const isHere = origin.replace(/^ws/, 'http') === location.origin;
    if (!isHere || !pathname.startsWith(this.#prefix)) return null;
    const [host = '', ...rest] = pathname.slice(this.#prefix.length).split('/');
    return { host, url: new URL(`/${rest.join('/')}${search}`, SERVER_URL) };
  }
}
