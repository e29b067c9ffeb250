import { parseAddress } from '../http/address.js';
import { requestHeaders } from '../http/request-headers.js';
import type { XhrHost } from '../http/xml-http-request.js';
import { ScriptReader } from './script-reader.js';

/** A hidden iframe, as far as streaming needs one. */
export interface VirtualIframe {
  /** Takes the iframe out of the page, which ends its connection. */
  remove(): void;
}

export interface IframeHandlers {
  /** A script of the document is complete; a browser would run it now. */
  readonly onScript: (code: string) => void;
  /** The document is complete, or its connection is gone: a browser does not say which. */
  readonly onLoad: () => void;
}

/** What a navigation sends in place of a fetch. */
const NAVIGATION = [
  [
    'Accept',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8',
  ],
  ['Sec-Fetch-Mode', 'navigate'],
  ['Sec-Fetch-Dest', 'iframe'],
  ['Upgrade-Insecure-Requests', '1'],
] as const;

/**
 * Opens a document in an iframe that nobody sees ("forever frame") and hands over its scripts as they arrive. In the realm
 * there is no document: an incremental reader stands in for the browser's parser, and scripts are handed over, not run. An
 * end-to-end test proves that a real iframe runs them in the same order.
 */
export function openVirtualIframe(
  where: XhrHost,
  url: string,
  { onScript, onLoad }: IframeHandlers,
): VirtualIframe {
  const { host, authority, target } = parseAddress(url, where.origin);
  const { origin, client } = where;
  const headers = requestHeaders(
    { initiator: 'fetch', host, origin, ...client.cookieFor(host) },
    NAVIGATION,
  );
  const reader = new ScriptReader(onScript);
  const exchange = client.request(
    authority,
    { method: 'GET', target, headers, body: new Uint8Array(0) },
    {
      onHead: () => undefined,
      onBody: (data) => {
        reader.push(data);
      },
      onEnd: onLoad,
      onError: onLoad,
    },
  );
  return {
    remove: () => {
      exchange.abort();
    },
  };
}
