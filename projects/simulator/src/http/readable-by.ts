import { isSameOrigin } from './address.js';
import type { CredentialsMode } from './credentials-mode.js';
import type { HttpClient, HttpHandlers } from './http-client.js';
import { missingConsent } from './missing-consent.js';

/** A page that asks another host. */
export interface Asker {
  readonly client: HttpClient;
  /** Scheme and authority of the page, e.g. `http://lab`. */
  readonly origin: string;
  /** Default `same-origin`, as for everything that a page does not ask with cookies on purpose. */
  readonly credentials?: CredentialsMode;
}

/**
 * Hands over the answers that the page may read. One of another origin without its consent has been sent and has arrived, but the
 * page hears of it as of a broken connection; why, is a note in the recording, as in a browser's console.
 *
 * @param host - Name and, unless it is 80, port of who answers.
 * @param refused - Called in place of `onError` for such an answer.
 * @source WHATWG Fetch, "CORS check"
 */
export function readableBy(
  { client, origin, credentials }: Asker,
  host: string,
  handlers: HttpHandlers,
  refused: () => void = handlers.onError.bind(handlers),
): HttpHandlers {
  if (isSameOrigin(host, origin)) return handlers;
  let isReadable = false;
  return {
    onHead: (head) => {
      const missing = missingConsent(head.headers, origin, credentials === 'include');
      isReadable = missing === null;
      if (isReadable) handlers.onHead(head);
      else {
        client.note(`CORS: the page at ${origin} may not read this answer: ${String(missing)}`);
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
