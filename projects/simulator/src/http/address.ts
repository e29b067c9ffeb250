/** A URL taken apart for the virtual network. */
export interface Address {
  readonly scheme: string;
  /** Value of the `Host` header: the port only when it is not the scheme's default. */
  readonly host: string;
  /** Name and port, e.g. `lab:80`. */
  readonly authority: string;
  /** Path and query, e.g. `/socket.io/?EIO=4`; `/` when there is none. */
  readonly target: string;
}

/** Whether a page has the origin of a host; both are http here. @param host - As `Address.host`. */
export const isSameOrigin = (host: string, origin: string): boolean => `http://${host}` === origin;

const DEFAULT_PORT: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
  ws: '80',
  wss: '443',
};

const URL_PATTERN = /^(https?|wss?):\/\/([^/?#:]+)(?::(\d+))?(\/[^?#]*)?(\?[^#]*)?/i;

/**
 * Takes an absolute URL apart.
 *
 * @param base - Scheme, name and port for addresses that start with `/`, e.g. `http://lab`.
 * @throws SyntaxError for anything else than http, https, ws and wss, as the browser's own constructors do.
 */
export function parseAddress(url: string, base = ''): Address {
  const match = URL_PATTERN.exec(url.startsWith('/') ? base + url : url);
  if (match === null)
    throw new SyntaxError(`Not an absolute http, https, ws or wss address: ${url}`);
  const [, rawScheme = '', name = '', givenPort, path = '/', query = ''] = match;
  const scheme = rawScheme.toLowerCase();
  const standard = DEFAULT_PORT[scheme] ?? '80';
  const port = givenPort ?? standard;
  return {
    scheme,
    host: port === standard ? name : `${name}:${port}`,
    authority: `${name}:${port}`,
    target: path + query,
  };
}
