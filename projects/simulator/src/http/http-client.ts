import type { HttpRequest } from '@wirelight/protocols';
import type { Network } from '../network/network.js';
import { localEntry } from '../recorder/local-entry.js';
import { absoluteForm } from './absolute-form.js';
import { ConnectionPool } from './connection-pool.js';
import { PreflightCache } from './preflight-cache.js';
import { inflating } from './inflating.js';
import { StreamPool } from './stream-pool.js';
import type { CookieJar } from './cookie-jar.js';
import type { ResponseHead } from './response-reader.js';
import type { Upload } from './upload.js';

/** Connections a browser opens to one host at a time over HTTP/1.1. */
export const CONNECTIONS_PER_HOST = 6;

export interface HttpExchange {
  /** Gives up: the connection is closed, no callback runs any more. */
  abort(): void;
}

export interface HttpHandlers {
  onHead(head: ResponseHead): void;
  /** Some of the body, as it arrives. */
  onBody(data: Uint8Array): void;
  /** The response is complete. */
  onEnd(): void;
  /** The connection failed or ended before the response was complete. Never called at once. */
  onError(): void;
}

/** What a request needs besides its text. */
export interface RequestOptions {
  /** What still comes of the body; default nothing. */
  readonly upload?: Upload;
  /**
   * Whether the cookies of the answer are kept; default yes. A request without takes no connection of one with, because a server
   * could tell by the connection who asks. @source WHATWG Fetch, "obtain a connection"
   */
  readonly hasCredentials?: boolean;
}

export interface HttpClientOptions {
  readonly cookies?: CookieJar;
  /** Host of the page that it works for: cookies of other sites may stay at home. Default that of every request. */
  readonly site?: string;
  /**
   * Which HTTP new connections speak; default 1.1. With 2 all requests share one connection and none waits; the recording
   * shows their HTTP/1.1 text and the stream, the metrics count what they take over HTTP/2 (`http2Cost`).
   */
  readonly version?: () => '1.1' | '2';
  /** Whether programs get bodies without their content coding, as in a browser; default as they are on the wire. */
  readonly inflates?: boolean;
  /** Name and port of a forward proxy that every request goes to, over HTTP/1.1 and in absolute form; default none. */
  readonly proxy?: string;
}

/**
 * A browser's HTTP stack: kept-alive connections, six to a host at most for requests with credentials and six for those without,
 * further requests wait in a queue.
 */
export class HttpClient {
  readonly #network: Network;
  readonly #host: string;
  readonly #options: HttpClientOptions;
  readonly #pools = new Map<string, ConnectionPool | StreamPool>();
  /** What servers of other origins have consented to. */
  readonly consents = new PreflightCache();

  /** @param host - Name of the host it runs on, e.g. `client`. */
  constructor(network: Network, host: string, options: HttpClientOptions = {}) {
    this.#network = network;
    this.#host = host;
    this.#options = options;
  }

  /** Virtual milliseconds. */
  get now(): number {
    return this.#network.wire.clock.now;
  }

  /** The cookies for a host, as a member to spread; empty when there are none. */
  cookieFor(host: string): { readonly cookie?: string } {
    const cookie = this.#options.cookies?.headerFor(host.replace(/:\d+$/, ''), this.#options.site);
    return cookie === undefined ? {} : { cookie };
  }

  /** Says something in the page's console: a note of the recording. */
  console(text: string): void {
    this.#network.wire.recorder.append(localEntry('note', this.#host, `console: ${text}`));
  }

  /**
   * Sends `request` to `authority` (name and port, e.g. `lab:80`) on a free connection, or opens one, or waits.
   */
  request(
    authority: string,
    request: HttpRequest,
    handlers: HttpHandlers,
    { upload, hasCredentials = true }: RequestOptions = {},
  ): HttpExchange {
    const { cookies, proxy, site, inflates = false } = this.#options;
    const version = proxy === undefined ? (this.#options.version?.() ?? '1.1') : '1.1';
    const key = `${version} ${authority} ${hasCredentials}`;
    let pool = this.#pools.get(key);
    if (pool === undefined) {
      pool =
        version === '2'
          ? new StreamPool(this.#network, this.#host, authority)
          : new ConnectionPool(this.#network, this.#host, proxy ?? authority, CONNECTIONS_PER_HOST);
      this.#pools.set(key, pool);
    }
    const asked = proxy === undefined ? request : absoluteForm(request, authority);
    const name = authority.slice(0, authority.indexOf(':'));
    const keeping: HttpHandlers =
      cookies === undefined || !hasCredentials
        ? handlers
        : {
            ...handlers,
            onHead: (head) => {
              cookies.keep(name, head.headers, site);
              handlers.onHead(head);
            },
          };
    if (!inflates) return pool.add(asked, keeping, upload);
    // Handlers are never called at once, so the exchange is there when they are.
    const exchange: HttpExchange = pool.add(
      asked,
      inflating(keeping, () => {
        exchange.abort();
      }),
      upload,
    );
    return exchange;
  }
}
