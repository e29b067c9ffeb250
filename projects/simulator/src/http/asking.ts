import type { BrowserRequest } from '@wirelight/protocols';
import { isSameOrigin, type Address } from './address.js';
import { includesCredentials, type CredentialsMode } from './credentials-mode.js';
import type { HttpClient } from './http-client.js';
import type { ConsentSought, Initiator } from './missing-consent.js';

/** How a page asks one address: said once, for what is sent, the connection it takes, and who may read the answer. */
export interface Asking extends ConsentSought {
  readonly client: HttpClient;
  readonly address: Address;
  readonly isSameOrigin: boolean;
  /** Whether cookies travel with the request, and those of the answer are kept. */
  readonly hasCredentials: boolean;
}

/** A page of `origin`, whose browser is `client`, asks `address`. */
export function toAsking(
  { client, origin }: Pick<Asking, 'client' | 'origin'>,
  address: Address,
  credentials: CredentialsMode,
  initiator: Initiator,
): Asking {
  return {
    ...{ client, origin, address, initiator },
    isSameOrigin: isSameOrigin(address.host, origin),
    withCredentials: credentials === 'include',
    hasCredentials: includesCredentials(credentials, address.host, origin),
  };
}

/** What the header fields of such a request say of page and host. */
export function partiesOf({
  client,
  origin,
  address: { host },
  isSameOrigin: isOwn,
  hasCredentials,
}: Asking): Pick<BrowserRequest, 'host' | 'origin' | 'isSameOrigin' | 'cookie'> {
  return {
    ...{ host, origin, isSameOrigin: isOwn },
    ...(hasCredentials ? client.cookieFor(host) : {}),
  };
}
