import { decodeUtf8Lossy, encodeUtf8, headerValue, type HttpResponse } from '@wirelight/protocols';
import type { TimeSource } from '../clock/time-source.js';
import type { QueuedTimer } from '../clock/timer-queue.js';
import { VirtualEventTarget, type VirtualEvent } from '../events/virtual-event-target.js';
import { parseAddress, type Address } from './address.js';
import type { HttpClient, HttpExchange } from './http-client.js';

type Handler = ((event: VirtualEvent) => void) | null;

/** Where a request comes from. */
export interface XhrHost {
  readonly client: HttpClient;
  readonly clock: TimeSource;
  /** Scheme and authority of the page, e.g. `http://lab`; requests to it are same-origin. */
  readonly origin: string;
}

/**
 * The browser's `XMLHttpRequest` on the virtual network, for text responses.
 *
 * @source WHATWG XMLHttpRequest
 */
export class VirtualXMLHttpRequest extends VirtualEventTarget {
  onreadystatechange: Handler = null;
  onload: Handler = null;
  onerror: Handler = null;
  ontimeout: Handler = null;
  onabort: Handler = null;
  onloadend: Handler = null;

  readyState = 0;
  status = 0;
  statusText = '';
  responseText = '';
  responseType = '';
  timeout = 0;
  withCredentials = false;

  readonly #where: XhrHost;
  #method = 'GET';
  #address: Address | null = null;
  #headers: (readonly [string, string])[] = [];
  #response: HttpResponse | null = null;
  #exchange: HttpExchange | null = null;
  #timer: QueuedTimer | null = null;

  constructor(where: XhrHost) {
    super();
    this.#where = where;
  }

  get response(): string {
    return this.responseText;
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
    return headerValue(this.#response?.headers ?? [], name) ?? null;
  }

  getAllResponseHeaders(): string {
    return (this.#response?.headers ?? [])
      .map(([name, value]) => `${name.toLowerCase()}: ${value}\r\n`)
      .join('');
  }

  send(body: string | null = null): void {
    const address = this.#address;
    if (address === null || this.readyState !== 1) throw new Error('InvalidStateError');
    const bytes = encodeUtf8(body ?? '');
    const request = {
      method: this.#method,
      target: address.target,
      headers: this.#requestHeaders(address, bytes.length),
      body: bytes,
    };
    this.#exchange = this.#where.client.request(address.authority, request, {
      onResponse: (response) => {
        this.#onResponse(response);
      },
      onError: () => {
        this.#finish('error');
      },
    });
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

  #requestHeaders(address: Address, length: number): (readonly [string, string])[] {
    const headers: (readonly [string, string])[] = [
      ['Host', address.host],
      ['Connection', 'keep-alive'],
      ...this.#headers,
    ];
    if (this.#method !== 'GET')
      headers.push(['Content-Length', String(length)], ['Origin', this.#where.origin]);
    return headers;
  }

  #onResponse(response: HttpResponse): void {
    this.#response = response;
    this.status = response.status;
    this.statusText = response.reason;
    this.#setState(2);
    this.#setState(3);
    this.responseText = decodeUtf8Lossy(response.body);
    this.#finish('load');
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
