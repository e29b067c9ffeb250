import {
  concatBytes,
  contentCodingOf,
  inflateContent,
  MAX_HTTP_BODY,
  type ContentCoding,
} from '@wirelight/protocols';
import type { HttpHandlers } from './http-client.js';

const NO_BYTES: Uint8Array = new Uint8Array(0);

/**
 * Hears of an answer as it is on the wire and tells of it as a browser's interfaces do: without the coding that
 * `Content-Encoding` names, as far as it has come. The header fields stay.
 *
 * Each piece inflates what came before it once more, which is nothing for answers of a few pieces.
 *
 * @param giveUp - Ends the exchange: a body that is not what the header says, or inflates to more than `MAX_HTTP_BODY`, is a
 *   network error.
 * @source WHATWG Fetch, "handle content codings"
 */
export function inflating(handlers: HttpHandlers, giveUp: () => void): HttpHandlers {
  let coding: ContentCoding | null = null;
  let isKnown = true;
  let held = NO_BYTES;
  let given = 0;
  let isWhole = true;
  const fail = (): void => {
    giveUp();
    handlers.onError();
  };
  return {
    ...handlers,
    onHead: (head) => {
      const named = contentCodingOf(head.headers);
      isKnown = named.ok;
      coding = named.ok ? named.value : null;
      handlers.onHead(head);
    },
    onBody: (data) => {
      if (!isKnown) fail();
      else if (coding === null) handlers.onBody(data);
      else {
        held = concatBytes([held, data]);
        const { bytes, end } = inflateContent(coding, held, MAX_HTTP_BODY);
        if (end === 'bad' || end === 'too large') {
          fail();
          return;
        }
        isWhole = end === 'complete';
        const more = bytes.slice(given);
        given = bytes.length;
        if (more.length > 0) handlers.onBody(more);
      }
    },
    onEnd: () => {
      if (isWhole) handlers.onEnd();
      else fail();
    },
  };
}
