import {
  concatBytes,
  decodeUtf8Lossy,
  encodeUtf8,
  headerValue,
  type BrowserRequest,
} from '@wirelight/protocols';
import type { TimeSource } from '../clock/time-source.js';
import type { QueuedTimer } from '../clock/timer-queue.js';
import { VirtualEventTarget, type VirtualEvent } from '../events/virtual-event-target.js';
import { parseAddress, type Address } from './address.js';
import { partiesOf, toAsking, type Asking } from './asking.js';
import type { HttpClient, HttpExchange, HttpHandlers } from './http-client.js';
import { requestHeaders } from './request-headers.js';
import { requestWithConsent } from './request-with-consent.js';
import type { ResponseHead } from './response-reader.js';

type Handler = ((event: VirtualEvent) => void) | null;

/** Where a request comes from. */
export interface XhrHost {
  readonly client: HttpClient;
  readonly clock: TimeSource;
  /** Scheme and authority of the page, e.g. `http://lab`; requests to it are same-origin. */
  readonly origin: string;
}

/**
 * The browser's `XMLHttpRequest` on the virtual network: text that grows as it arrives, or an `ArrayBuffer` at the end.
 *
 * @source WHATWG XMLHttpRequest
 */
export class VirtualXMLHttpRequest extends VirtualEventTarget {
  onreadystatechange: Handler = null;
  onload: Handler = null;
  onprogress: Handler = null;
  onerror: Handler = null;
  ontimeout: Handler = null;
  onabort: Handler = null;
  onloadend: Handler = null;

  readyState = 0;
  status = 0;
  statusText = '';
  responseType = '';
  timeout = 0;
  /** Whether cookies travel to and from another origin; to the page's own they always do. */
  withCredentials = false;

  readonly #where: XhrHost;
  #method = 'GET';
  #address: Address | null = null;
  #headers: (readonly [string, string])[] = [];
  #head: ResponseHead | null = null;
  #pieces: Uint8Array[] = [];
  #text = '';
  #exchange: HttpExchange | null = null;
  #timer: QueuedTimer | null = null;

  constructor(where: XhrHost) {
    super();
    this.#where = where;
  }

  /** The text so far. */
  get responseText(): string {
    if (this.#pieces.length > 0 && this.#text === '') {
      this.#text = decodeUtf8Lossy(concatBytes(this.#pieces));
    }
    return this.#text;
  }

  /** With `responseType` `arraybuffer` the bytes once they are complete, else the text so far. */
  get response(): string | ArrayBuffer | null {
    if (this.responseType !== 'arraybuffer') return this.responseText;
    return this.readyState === 4 ? concatBytes(this.#pieces).slice().buffer : null;
  }

  /** @throws SyntaxError when `url` is no http address. */
  open(method: string, url: string): void {
    this.#address = parseAddress(url, this.#where.origin);
    this.#method = method.toUpperCase();
    this.#headers = [];
    this.#setState(1);
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.push([name, value]);
  }

  getResponseHeader(name: string): string | null {
    return headerValue(this.#head?.headers ?? [], name) ?? null;
  }

  getAllResponseHeaders(): string {
    return (this.#head?.headers ?? [])
      .map(([name, value]) => `${name.toLowerCase()}: ${value}\r\n`)
      .join('');
  }

  send(body: string | ArrayBuffer | ArrayBufferView | null = null): void {
    const address = this.#address;
    if (address === null || this.readyState !== 1) throw new Error('InvalidStateError');
    const bytes = toBytes(body ?? '');
    const credentials = this.withCredentials ? 'include' : 'same-origin';
    const asking = toAsking(this.#where, address, credentials, 'XMLHttpRequest');
    const request = {
      method: this.#method,
      target: address.target,
      headers: requestHeaders(this.#browserRequest(asking, bytes.length), this.#headers),
      body: bytes,
    };
    const handlers: HttpHandlers = {
      onHead: (head) => {
        this.#head = head;
        this.status = head.status;
        this.statusText = head.reason;
        this.#setState(2);
      },
      onBody: (data) => {
        this.#pieces.push(data);
        this.#text = '';
        this.#setState(3);
        this.dispatch({ type: 'progress' });
      },
      onEnd: () => {
        this.#finish('load');
      },
      onError: () => {
        this.status = 0;
        this.#finish('error');
      },
    };
    this.#exchange = requestWithConsent(asking, request, this.#headers, handlers);
    if (this.timeout > 0) {
      this.#timer = this.#where.clock.schedule(this.timeout, () => {
        this.#exchange?.abort();
        this.#finish('timeout');
      });
    }
  }

  abort(): void {
    if (this.#exchange === null) return;
    this.#exchange.abort();
    this.#finish('abort');
  }

  #browserRequest(asking: Asking, contentLength: number): BrowserRequest {
    return {
      initiator: 'fetch',
      ...partiesOf(asking),
      method: this.#method === 'GET' ? 'GET' : 'POST',
      contentLength,
    };
  }

  #finish(type: 'load' | 'error' | 'timeout' | 'abort'): void {
    this.#exchange = null;
    if (this.#timer !== null) this.#where.clock.cancel(this.#timer);
    this.#timer = null;
    this.#setState(4);
    this.dispatch({ type });
    this.dispatch({ type: 'loadend' });
  }

  #setState(state: number): void {
    this.readyState = state;
    this.dispatch({ type: 'readystatechange' });
  }
}

function toBytes(body: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof body === 'string') return encodeUtf8(body);
  return body instanceof ArrayBuffer
    ? new Uint8Array(body)
    : new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
}
