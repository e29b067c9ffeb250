import { browserHeaders, type HttpHeaders, type HttpRequest } from '@wirelight/protocols';
import { isSameOrigin, type Address } from './address.js';
import { missingPermission, needsNoConsent, type ConsentAsked } from './consent-asked.js';
import { includesCredentials } from './credentials-mode.js';
import type { HttpExchange, HttpHandlers } from './http-client.js';
import { missingConsent } from './missing-consent.js';
import { readableBy, type Asker } from './readable-by.js';
import type { ResponseHead } from './response-reader.js';
import { unsafeHeaderNames } from './unsafe-header-names.js';

/**
 * Sends a page's request, and hands over the answer if the page may read it. What no form could have sent to another origin is
 * asked for first, by `OPTIONS` (a preflight), unless the server has consented to it shortly before; without consent it is not sent, the
 * page hears of a broken connection, and a note of the recording tells why, as a browser's console does.
 *
 * @param own - The header fields of `request` that the program has set.
 * @source WHATWG Fetch, "HTTP fetch" and "CORS-preflight fetch"
 */
export function requestWithConsent(
  asker: Asker,
  address: Address,
  request: HttpRequest,
  own: HttpHeaders,
  handlers: HttpHandlers,
): HttpExchange {
  const { client, origin, credentials = 'same-origin' } = asker;
  const { host, authority, target } = address;
  const hasCredentials = includesCredentials(credentials, host, origin);
  const withCredentials = credentials === 'include';
  const send = (): HttpExchange =>
    client.request(authority, request, readableBy(asker, host, handlers), { hasCredentials });
  const asked = { method: request.method, names: unsafeHeaderNames(own), withCredentials };
  if (isSameOrigin(host, origin) || needsNoConsent(asked)) return send();
  const key = `${origin} ${authority}${target}`;
  if (client.consents.allows(key, asked, client.now)) return send();

  let refusal: string | null = null;
  const preflight: HttpHandlers = {
    onHead: (head) => {
      refusal = refusalIn(head, asked, origin);
      if (refusal === null) client.consents.keep(key, asked, head.headers, client.now);
      else {
        client.note(`CORS: the page at ${origin} may not send this request: ${refusal}`);
        handlers.onError();
      }
    },
    onBody: () => undefined,
    onEnd: () => {
      if (refusal === null) exchange = send();
    },
    onError: () => {
      if (refusal === null) handlers.onError();
    },
  };
  const headers = browserHeaders({ initiator: 'preflight', host, origin, asksFor: asked });
  const options = { method: 'OPTIONS', target, headers, body: new Uint8Array(0) };
  let exchange = client.request(authority, options, preflight, { hasCredentials: false });
  return {
    abort: () => {
      exchange.abort();
    },
  };
}

function refusalIn(head: ResponseHead, asked: ConsentAsked, origin: string): string | null {
  const missing = missingConsent(head.headers, origin, asked.withCredentials);
  if (missing !== null) return missing;
  if (head.status < 200 || head.status > 299) return `the answer to OPTIONS is ${head.status}`;
  return missingPermission(head.headers, asked);
}
