import { TOKEN } from '../http/http-grammar.js';
import type { CloseRefusal } from './close-refusal.js';

interface UrlParsing {
  readonly URL: {
    new (url: string, base?: string): { readonly protocol: string; readonly href: string };
    canParse(url: string, base?: string): boolean;
  };
}

// This project compiles without the types of the DOM and of Node, both of which declare it.
const { URL } = globalThis as unknown as UrlParsing;

/** What `new WebSocket()` throws. */
export interface OpenRefusal extends Pick<CloseRefusal, 'message' | 'source'> {
  readonly name: 'SyntaxError';
}

const SCHEMES = ['http:', 'https:', 'ws:', 'wss:'];

/**
 * Why a page may not call `new WebSocket(url, protocols)`; `null` when it may. Whether anybody listens there is another
 * question, which no error answers: the page is told by its events.
 *
 * @param base - Address of the page, which a relative `url` is read against.
 * @source WHATWG WebSockets, the constructor WebSocket(url, protocols)
 */
export function pageOpenRefusal(
  url: string,
  protocols: readonly string[] = [],
  base?: string,
): OpenRefusal | null {
  const refuse = (message: string): OpenRefusal => ({
    name: 'SyntaxError',
    message,
    source: 'WHATWG WebSockets, new WebSocket(url, protocols)',
  });
  if (!URL.canParse(url, base)) return refuse(`"${url}" is no URL`);
  const { protocol, href } = new URL(url, base);
  if (!SCHEMES.includes(protocol)) {
    return refuse(`the scheme is ${protocol.slice(0, -1)}, and not ws, wss, http or https`);
  }
  // An empty fragment is one as well, and `hash` does not tell.
  if (href.includes('#')) return refuse('the URL has a fragment');
  // A subprotocol is a token of HTTP.
  const bad = protocols.find((name) => !TOKEN.test(name));
  if (bad !== undefined) return refuse(`"${bad}" is no name of a subprotocol`);
  const twice = protocols.find((name, index) => protocols.indexOf(name) !== index);
  return twice === undefined ? null : refuse(`the subprotocol "${twice}" is there twice`);
}
