import type { Asking } from './asking.js';
import type { HttpHandlers } from './http-client.js';
import { missingConsent } from './missing-consent.js';
import { visibleHead } from './visible-head.js';

/** Says in the console of a page why it does not get what it asked for. @source Chromium 153; its second line, `net::ERR_FAILED`, is left out */
export function tellBlocked({ client, origin, initiator, address }: Asking, reason: string): void {
  const { scheme, host, target } = address;
  client.console(
    `Access to ${initiator} at '${scheme}://${host}${target}' from origin '${origin}' has been blocked by CORS policy: ${reason}`,
  );
}

/**
 * Hands over the answers that the page may read, with the header fields that it may see. One of another origin without its consent has
 * been sent and has arrived, but the page hears of it as of a broken connection; why, is a note in the recording, as in a browser's
 * console.
 *
 * @param refused - Called in place of `onError` for such an answer.
 * @source WHATWG Fetch, "CORS check"
 */
export function readableBy(
  asking: Asking,
  handlers: HttpHandlers,
  refused: () => void = handlers.onError.bind(handlers),
): HttpHandlers {
  let isReadable = false;
  return {
    onHead: (head) => {
      const missing = asking.isSameOrigin ? null : missingConsent(head.headers, asking);
      isReadable = missing === null;
      if (missing === null) handlers.onHead(visibleHead(head, asking));
      else {
        tellBlocked(asking, missing);
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
