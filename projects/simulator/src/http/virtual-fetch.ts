import { encodeUtf8 } from '@wirelight/protocols';
import { parseAddress } from './address.js';
import { partiesOf, toAsking } from './asking.js';
import type { CredentialsMode } from './credentials-mode.js';
import { FetchResponse } from './fetch-response.js';
import { requestHeaders } from './request-headers.js';
import { requestWithConsent } from './request-with-consent.js';
import type { XhrHost } from './xml-http-request.js';

/** The members of `AbortSignal` that a request looks at. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

export interface FetchInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Default `same-origin`. */
  readonly credentials?: CredentialsMode;
  readonly signal?: AbortSignalLike;
}

export type VirtualFetch = (url: string, init?: FetchInit) => Promise<FetchResponse>;

/**
 * The browser's `fetch` on the virtual network: resolves when the head of the response is there, while the body may still be
 * on its way.
 *
 * Rejects with a `TypeError` when the network fails, as the real one does, and with an `AbortError` when the signal says
 * so; a status of 400 or 500 is no failure.
 *
 * @source WHATWG Fetch
 */
export function createVirtualFetch(where: Omit<XhrHost, 'clock'>): VirtualFetch {
  return (url, init = {}) =>
    new Promise((resolve, reject) => {
      const address = parseAddress(url, where.origin);
      const method = (init.method ?? 'GET').toUpperCase();
      const body = encodeUtf8(init.body ?? '');
      const asking = toAsking(where, address, init.credentials ?? 'same-origin', 'fetch');
      const own = Object.entries(init.headers ?? {});
      const headers = requestHeaders(
        {
          initiator: 'fetch',
          ...partiesOf(asking),
          method: method === 'GET' ? 'GET' : 'POST',
          contentLength: body.length,
        },
        own,
      );
      if (init.signal?.aborted === true) {
        reject(abortError());
        return;
      }
      let response: FetchResponse | null = null;
      const fail = (error: Error): void => {
        if (response === null) reject(error);
        else response.end('failed');
      };
      const request = { method, target: address.target, headers, body };
      const exchange = requestWithConsent(asking, request, own, {
        onHead: (head) => {
          response = new FetchResponse(head);
          resolve(response);
        },
        onBody: (data) => response?.push(data),
        onEnd: () => response?.end('complete'),
        onError: () => {
          fail(new TypeError('Failed to fetch'));
        },
      });
      init.signal?.addEventListener('abort', () => {
        exchange.abort();
        fail(abortError());
      });
    });
}

function abortError(): Error {
  const error = new Error('The user aborted a request.');
  error.name = 'AbortError';
  return error;
}
