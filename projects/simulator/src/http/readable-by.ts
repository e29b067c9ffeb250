import { isSameOrigin, type Address } from './address.js';
import type { CredentialsMode } from './credentials-mode.js';
import type { HttpClient, HttpHandlers } from './http-client.js';
import { missingConsent, type Initiator } from './missing-consent.js';
import { visibleHead } from './visible-head.js';

/** A page that asks another host. */
export interface Asker {
  readonly client: HttpClient;
  /** Scheme and authority of the page, e.g. `http://lab`. */
  readonly origin: string;
  /** Default `same-origin`, as for everything that a page does not ask with cookies on purpose. */
  readonly credentials?: CredentialsMode;
  readonly initiator: Initiator;
}

/** Says in the console of a page why it does not get what it asked for. @source Chromium 153; its second line, `net::ERR_FAILED`, is left out */
export function tellBlocked(
  { client, origin, initiator }: Asker,
  { scheme, host, target }: Address,
  reason: string,
): void {
  client.console(
    `Access to ${initiator} at '${scheme}://${host}${target}' from origin '${origin}' has been blocked by CORS policy: ${reason}`,
  );
}

/**
 * Hands over the answers that the page may read, with the header fields that it may see. One of another origin without its consent has been sent and has arrived, but the
 * page hears of it as of a broken connection; why, is a note in the recording, as in a browser's console.
 *
 * @param address - What was asked.
 * @param refused - Called in place of `onError` for such an answer.
 * @source WHATWG Fetch, "CORS check"
 */
export function readableBy(
  asker: Asker,
  address: Address,
  handlers: HttpHandlers,
  refused: () => void = handlers.onError.bind(handlers),
): HttpHandlers {
  const { origin, credentials, initiator } = asker;
  const withCredentials = credentials === 'include';
  if (isSameOrigin(address.host, origin))
    return {
      ...handlers,
      onHead: (head) => {
        handlers.onHead(visibleHead(head, true, withCredentials));
      },
    };
  const sought = { origin, initiator, withCredentials };
  let isReadable = false;
  return {
    onHead: (head) => {
      const missing = missingConsent(head.headers, sought);
      isReadable = missing === null;
      if (missing === null) handlers.onHead(visibleHead(head, false, withCredentials));
      else {
        tellBlocked(asker, address, missing);
        refused();
      }
    },
    onBody: (data) => {
      if (isReadable) handlers.onBody(data);
    },
    onEnd: () => {
      if (isReadable) handlers.onEnd();
    },
    onError: () => {
      handlers.onError();
    },
  };
}
