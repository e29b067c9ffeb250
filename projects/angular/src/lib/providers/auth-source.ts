import { defer, from, type Observable, of } from 'rxjs';
import type { ExtendedError } from '../event-types';

/** What goes to the server as `socket.handshake.auth`. Nothing at all is an answer too. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- with `unknown` no interface would fit
export type AuthData = Readonly<Record<string, any>> | null | undefined;

/** Why the auth source is asked. */
export interface AuthRequest {
  /** Which attempt this is since the socket was connected, from 1; above 1 after refusals. */
  readonly attempt: number;
  /** The error that the last attempt ended with; undefined for any other attempt. */
  readonly refusal: ExtendedError | undefined;
}

/** Credentials, or what brings them: a promise, or an Observable, whose first value counts. */
export type AuthAnswer = AuthData | Promise<AuthData> | Observable<AuthData>;

/** Brings credentials when asked. A signal is such a function too. */
export type AuthFunction = (request: AuthRequest) => AuthAnswer;

/** Where credentials come from. */
export type AuthSource = AuthAnswer | AuthFunction;

/** The answer of a source, which is asked on subscription; an error where the source throws. */
export function askAuthSource(source: AuthSource, request: AuthRequest): Observable<AuthData> {
  return defer(() => {
    // An object is what may be a function too, as far as the compiler can tell.
    const answer: AuthAnswer =
      typeof source === 'function' ? (source as AuthFunction)(request) : source;
    return isLater(answer) ? from(answer) : of(answer);
  });
}

function isLater(answer: AuthAnswer): answer is Promise<AuthData> | Observable<AuthData> {
  const { then, subscribe } = (answer ?? {}) as Record<string, unknown>;
  return typeof then === 'function' || typeof subscribe === 'function';
}
