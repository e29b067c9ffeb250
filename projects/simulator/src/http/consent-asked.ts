import { headerTokens, headerValue, type HttpHeaders } from '@wirelight/protocols';

/** What a page of another origin may send with consent only. */
export interface ConsentAsked {
  /** As on the wire. */
  readonly method: string;
  /** Names of header fields in lower case, sorted. */
  readonly names: readonly string[];
  readonly withCredentials: boolean;
}

/** Methods that need no consent. @source WHATWG Fetch, "CORS-safelisted method" */
const SIMPLE = ['GET', 'HEAD', 'POST'];

/** @returns Whether it could have come from a form or a link as well, so that no server has to be asked. */
export function needsNoConsent({ method, names }: ConsentAsked): boolean {
  return SIMPLE.includes(method) && names.length === 0;
}

/**
 * What the answer to a preflight lacks for this to be sent, in the words of Chromium's console; `null` when it lacks nothing.
 *
 * @source WHATWG Fetch, "CORS-preflight fetch"; Chromium 153 for the words
 */
export function missingPermission(headers: HttpHeaders, asked: ConsentAsked): string | null {
  const methods = membersOf(headers, 'Access-Control-Allow-Methods');
  const names = headerTokens(headers, 'Access-Control-Allow-Headers');
  const isEvery = (list: readonly string[]): boolean =>
    list.includes('*') && !asked.withCredentials;
  if (!SIMPLE.includes(asked.method) && !methods.includes(asked.method) && !isEvery(methods))
    return `Method ${asked.method} is not allowed by Access-Control-Allow-Methods in preflight response.`;
  // A star says nothing of credentials.
  const missing = asked.names.find(
    (name) => !names.includes(name) && (name === 'authorization' || !isEvery(names)),
  );
  return missing === undefined
    ? null
    : `Request header field ${missing} is not allowed by Access-Control-Allow-Headers in preflight response.`;
}

/** Methods are case-sensitive. */
function membersOf(headers: HttpHeaders, name: string): readonly string[] {
  return (headerValue(headers, name) ?? '').split(',').map((member) => member.trim());
}
