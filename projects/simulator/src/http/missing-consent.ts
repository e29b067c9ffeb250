import { headerValue, type HttpHeaders } from '@wirelight/protocols';

/** What asks, in the words of Chromium's console; a resource is what an `EventSource` or an element asks for. */
export type Initiator = 'XMLHttpRequest' | 'fetch' | 'resource';

/** Who wants to have an answer. */
export interface ConsentSought {
  /** Scheme and authority of the page, e.g. `http://lab`. */
  readonly origin: string;
  /** Whether the page asks with cookies on purpose: then `*` is not enough. */
  readonly withCredentials: boolean;
  readonly initiator: Initiator;
}

/** What Chromium adds to some reasons. */
const ADVICE: Readonly<Record<Initiator, { readonly value?: string; readonly mode?: string }>> = {
  XMLHttpRequest: {
    mode: ' The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials attribute.',
  },
  fetch: { value: ' Have the server send the header with a valid value.' },
  resource: {},
};

/**
 * What an answer lacks for a page to have it, in the words of Chromium's console; `null` when it lacks nothing.
 *
 * @source WHATWG Fetch, "CORS check"; Chromium 153 for the words
 */
export function missingConsent(
  headers: HttpHeaders,
  { origin, withCredentials, initiator }: ConsentSought,
): string | null {
  const { value = '', mode = '' } = ADVICE[initiator];
  const allowed = headerValue(headers, 'Access-Control-Allow-Origin');
  if (allowed === undefined)
    return "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
  if (allowed === '*') {
    return withCredentials
      ? `The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.${mode}`
      : null;
  }
  if (allowed !== origin)
    return `The 'Access-Control-Allow-Origin' header ${wrongWith(allowed)}${value}`;
  if (!withCredentials) return null;
  const credentials = headerValue(headers, 'Access-Control-Allow-Credentials') ?? '';
  return credentials === 'true'
    ? null
    : `The value of the 'Access-Control-Allow-Credentials' header in the response is '${credentials}' which must be 'true' when the request's credentials mode is 'include'.${mode}`;
}

function wrongWith(allowed: string): string {
  if (/[ ,]/.test(allowed))
    return `contains multiple values '${allowed}', but only one is allowed.`;
  return allowed === 'null' || URL.canParse(allowed)
    ? `has a value '${allowed}' that is not equal to the supplied origin.`
    : `contains the invalid value '${allowed}'.`;
}
