import { browserHeaders, type HttpHeaders, type HttpRequest } from '@wirelight/protocols';
import { isSameOrigin, type Address } from './address.js';
import { missingPermission, needsNoConsent, type ConsentAsked } from './consent-asked.js';
import { includesCredentials } from './credentials-mode.js';
import type { HttpExchange, HttpHandlers } from './http-client.js';
import { missingConsent, type ConsentSought } from './missing-consent.js';
import { readableBy, tellBlocked, type Asker } from './readable-by.js';
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
  const { client, origin, initiator, credentials = 'same-origin' } = asker;
  const { host, authority, target } = address;
  const hasCredentials = includesCredentials(credentials, host, origin);
  const withCredentials = credentials === 'include';
  const send = (): HttpExchange =>
    client.request(authority, request, readableBy(asker, address, handlers), { hasCredentials });
  const asked = { method: request.method, names: unsafeHeaderNames(own), withCredentials };
  if (isSameOrigin(host, origin) || needsNoConsent(asked)) return send();
  const key = `${origin} ${authority}${target}`;
  if (client.consents.allows(key, asked, client.now)) return send();

  let refusal: string | null = null;
  const preflight: HttpHandlers = {
    onHead: (head) => {
      refusal = refusalIn(head, asked, { origin, initiator, withCredentials });
      if (refusal === null) client.consents.keep(key, asked, head.headers, client.now);
      else {
        tellBlocked(asker, address, refusal);
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

function refusalIn(
  { status, headers }: ResponseHead,
  asked: ConsentAsked,
  sought: ConsentSought,
): string | null {
  const isOk = status >= 200 && status <= 299;
  const failing =
    missingConsent(headers, sought) ?? (isOk ? null : 'It does not have HTTP ok status.');
  return failing === null
    ? missingPermission(headers, asked)
    : `Response to preflight request doesn't pass access control check: ${failing}`;
}
