import { headerValue, type HttpHeaders } from '@wirelight/protocols';
import { missingPermission, type ConsentAsked } from './consent-asked.js';

/** Milliseconds that a consent is kept of which the server does not say how long. */
const DEFAULT_AGE = 5000;
/** Milliseconds that Chromium keeps a consent at most. */
const MAX_AGE = 2 * 60 * 60 * 1000;
/** Addresses of which consents are kept, as in Chromium: each long poll has an address of its own. */
const MAX_KEYS = 1024;

interface Kept {
  /** Virtual milliseconds. */
  readonly until: number;
  readonly withCredentials: boolean;
  readonly headers: HttpHeaders;
}

/**
 * What servers have consented to, each for one address and one origin, as long as `Access-Control-Max-Age` says: 5 seconds by
 * default, two hours at most, as in Chromium.
 *
 * @source WHATWG Fetch, "CORS-preflight cache"
 */
export class PreflightCache {
  readonly #kept = new Map<string, readonly Kept[]>();

  /** @param key - Origin and address. */
  allows(key: string, asked: ConsentAsked, now: number): boolean {
    const answers = (this.#kept.get(key) ?? []).filter(
      ({ until, withCredentials }) => now < until && (withCredentials || !asked.withCredentials),
    );
    // What was allowed piece by piece is allowed together.
    const headers = answers.flatMap((answer) => answer.headers);
    return answers.length > 0 && missingPermission(headers, asked) === null;
  }

  /** Remembers an answer that gave consent. */
  keep(key: string, { withCredentials }: ConsentAsked, headers: HttpHeaders, now: number): void {
    const living = (this.#kept.get(key) ?? []).filter(({ until }) => now < until);
    const until = now + ageOf(headers);
    // Set anew, so that the first key is the one that was consented to the longest ago.
    this.#kept.delete(key);
    this.#kept.set(key, [...living, { until, withCredentials, headers }]);
    const [oldest = key] = this.#kept.keys();
    if (this.#kept.size > MAX_KEYS) this.#kept.delete(oldest);
  }
}

function ageOf(headers: HttpHeaders): number {
  const value = headerValue(headers, 'Access-Control-Max-Age') ?? '';
  return /^\d+$/.test(value) ? Math.min(Number(value) * 1000, MAX_AGE) : DEFAULT_AGE;
}
