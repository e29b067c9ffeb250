import { decodeUtf8Lossy, encodeUtf8, headerValue, type HttpResponse } from '@wirelight/protocols';
import { parseAddress } from './address.js';
import type { XhrHost } from './xml-http-request.js';

export interface FetchInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What `fetch` resolves to: the members of `Response` that can be served without leaving virtual time. */
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: { get(name: string): string | null; has(name: string): boolean };
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type VirtualFetch = (url: string, init?: FetchInit) => Promise<FetchResponse>;

/**
 * The browser's `fetch` on the virtual network.
 *
 * Rejects with a `TypeError` when the network fails, as the real one does; a status of 400 or 500 is no failure.
 *
 * @source WHATWG Fetch
 */
export function createVirtualFetch(where: Omit<XhrHost, 'clock'>): VirtualFetch {
  return (url, init = {}) =>
    new Promise((resolve, reject) => {
      const address = parseAddress(url, where.origin);
      const method = (init.method ?? 'GET').toUpperCase();
      const body = encodeUtf8(init.body ?? '');
      const headers: (readonly [string, string])[] = [
        ['Host', address.host],
        ['Connection', 'keep-alive'],
        ...Object.entries(init.headers ?? {}),
      ];
      if (method !== 'GET')
        headers.push(['Content-Length', String(body.length)], ['Origin', where.origin]);
      const request = { method, target: address.target, headers, body };
      where.client.request(address.authority, request, {
        onResponse: (response) => {
          resolve(toFetchResponse(response));
        },
        onError: () => {
          reject(new TypeError('Failed to fetch'));
        },
      });
    });
}

function toFetchResponse(response: HttpResponse): FetchResponse {
  const text = (): string => decodeUtf8Lossy(response.body);
  const get = (name: string): string | null => headerValue(response.headers, name) ?? null;
  return {
    ok: response.status >= 200 && response.status <= 299,
    status: response.status,
    statusText: response.reason,
    headers: { get, has: (name) => get(name) !== null },
    text: () => Promise.resolve(text()),
    json: () => Promise.resolve().then(() => JSON.parse(text()) as unknown),
    arrayBuffer: () => Promise.resolve(response.body.slice().buffer),
  };
}
