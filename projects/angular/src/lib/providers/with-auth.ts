import { inject, Injector, NgZone, runInInjectionContext } from '@angular/core';
import { type Subscription, take, throwError, throwIfEmpty, timeout } from 'rxjs';
import type { ExtendedError } from '../event-types';
import { onReservedEvent } from '../state/on-reserved-event';
import { askAuthSource, type AuthData, type AuthFunction, type AuthSource } from './auth-source';
import { type ClientSocket, clientSocket } from './client-internals';
import { SocketFeatureError } from './feature-error';
import { refuseLocally } from './refuse-locally';
import type { SocketFeature } from './socket-feature';

/** False in production builds of Angular; not defined where no Angular build took place. */
declare const ngDevMode: boolean | object | undefined;

/** The longest delay of a timer; a longer one would fire at once. */
const LONGEST_DELAY = 0x7fffffff;

/** What to do after a refusal, and how long to wait for credentials. */
export interface AuthOptions {
  /**
   * Whether to ask the source again, and connect, after an attempt ended with this error: of the
   * server, or of the source. Default: never.
   */
  retryOn?: ((error: ExtendedError) => boolean) | undefined;
  /** How many times in a row to try again; counted anew once connected. Default: 1. */
  maxRetries?: number | undefined;
  /** Milliseconds the source may take. Default: 20,000. */
  timeout?: number | undefined;
}

/** What is known of the credentials of one raw socket. */
interface Login {
  retries: number;
  refusal: ExtendedError | undefined;
  asking: Subscription | undefined;
}

/**
 * Asks for credentials with every attempt to connect, reconnects included, also for the namespaces
 * that `of()` makes.
 *
 * @param source - Credentials, a signal of them, a promise, an Observable (its first value), or a
 * function of any of these, called in the injection context and told of the refusal before.
 * @throws `SOCKET_FEATURE_CONFLICT` in development, when the socket has `options.auth` too.
 * @errors As `connect_error`, and as the state `failed`: `SOCKET_AUTH_FAILED` when the source throws, is
 * rejected, ends without a value or answers with anything but an object; `SOCKET_AUTH_TIMEOUT` when it
 * does not answer; in development `SOCKET_FEATURE_CONFLICT` when a configuration that arrives later has
 * `options.auth`.
 * @example
 * provideSocketIo(
 *   { url: 'https://chat.example.org' },
 *   withAuth(({ refusal }) => inject(Session).token({ fresh: refusal !== undefined }), {
 *     retryOn: (error) => error.message === 'token expired',
 *   }),
 * )
 */
export function withAuth(source: AuthSource, options: AuthOptions = {}): SocketFeature {
  const { retryOn = () => false, maxRetries = 1, timeout: limit = 20_000 } = options;
  return {
    kind: 'withAuth',
    around: (make) => (overrides) => {
      const injector = inject(Injector);
      const zone = inject(NgZone);
      const logins = new WeakMap<ClientSocket, Login>();
      const inContext: AuthSource =
        typeof source !== 'function'
          ? source
          : (request) =>
              zone.run(() =>
                runInInjectionContext(injector, () => (source as AuthFunction)(request)),
              );

      const loginOf = (socket: ClientSocket): Login => {
        const known = logins.get(socket);
        if (known !== undefined) return known;
        const login: Login = { retries: 0, refusal: undefined, asking: undefined };
        logins.set(socket, login);
        const happened = (event: string, [error]: readonly unknown[]): void => {
          login.asking?.unsubscribe();
          if (event === 'connect') Object.assign(login, { retries: 0, refusal: undefined });
          if (event !== 'connect_error' || socket.active) return;
          login.refusal = error as ExtendedError;
          const again = login.retries < maxRetries && retryOn(login.refusal);
          login.retries = again ? login.retries + 1 : 0;
          if (again) socket.connect();
        };
        // Before everybody else: who waits for a connection goes on waiting while it is tried again.
        onReservedEvent(socket, happened, true);
        return login;
      };

      /** The `auth` function of socket.io-client, which calls it as a method of the socket. */
      function auth(this: unknown, send: (data: object) => void): void {
        const socket = clientSocket(this);
        const login = loginOf(socket);
        login.asking?.unsubscribe();
        const answer = askAuthSource(inContext, {
          attempt: login.retries + 1,
          refusal: login.refusal,
        }).pipe(
          timeout({
            first: Math.min(limit, LONGEST_DELAY),
            with: () =>
              throwError(() => new SocketFeatureError('SOCKET_AUTH_TIMEOUT', `${limit} ms`)),
          }),
          throwIfEmpty(() => new Error('it ended without a value')),
          take(1),
        );
        const fail = (cause: unknown): void => {
          if (socket.active) refuseLocally(socket, 'SOCKET_AUTH_FAILED', cause);
        };
        zone.runOutsideAngular(() => {
          login.asking = answer.subscribe({
            next: (data: unknown) => {
              // Anything else would have the server close the connection without a word, again and again.
              if (!isAuthData(data)) fail(new TypeError(`it answered with ${kindOf(data)}`));
              else if (socket.active) send(data ?? {});
            },
            error: fail,
          });
        });
      }

      const socket = make(overrides);
      const others: unknown = socket.auth;
      if (typeof ngDevMode === 'undefined' || ngDevMode) {
        if (others) {
          socket.destroy();
          throw new SocketFeatureError('SOCKET_FEATURE_CONFLICT', 'withAuth and options.auth');
        }
        // For a configuration that arrives later: an `auth` that the application sets itself is no conflict.
        Object.assign(auth, { kind: 'withAuth' });
      }
      socket.auth = auth;
      loginOf(clientSocket(socket.ioSocket));
      return socket;
    },
  };
}

/** Whether this can be a payload of CONNECT. @source socket.io-parser 4.2, `isPacketValid` */
function isAuthData(data: unknown): data is AuthData {
  return data == null || (typeof data === 'object' && !Array.isArray(data));
}

/** What a wrong answer is; not the answer itself, which may be a secret. */
function kindOf(data: unknown): string {
  return `${Array.isArray(data) ? 'an array' : `a ${typeof data}`}, not with an object`;
}
