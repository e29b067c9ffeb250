import { browserHeaders, type HttpHeaders, type HttpRequest } from '@wirelight/protocols';
import type { Asking } from './asking.js';
import { missingPermission, needsNoConsent, type ConsentAsked } from './consent-asked.js';
import type { HttpExchange, HttpHandlers } from './http-client.js';
import { missingConsent, type ConsentSought } from './missing-consent.js';
import { readableBy, tellBlocked } from './readable-by.js';
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
  asking: Asking,
  request: HttpRequest,
  own: HttpHeaders,
  handlers: HttpHandlers,
): HttpExchange {
  const { client, origin, isSameOrigin, withCredentials } = asking;
  const { host, authority, target } = asking.address;
  const send = (): HttpExchange =>
    client.request(authority, request, readableBy(asking, handlers), asking);
  const asked = { method: request.method, names: unsafeHeaderNames(own), withCredentials };
  if (isSameOrigin || needsNoConsent(asked)) return send();
  const key = `${origin} ${authority}${target}`;
  if (client.consents.allows(key, asked, client.now)) return send();

  let refusal: string | null = null;
  const preflight: HttpHandlers = {
    onHead: (head) => {
      refusal = refusalIn(head, asked, asking);
      if (refusal === null) client.consents.keep(key, asked, head.headers, client.now);
      else {
        tellBlocked(asking, refusal);
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
