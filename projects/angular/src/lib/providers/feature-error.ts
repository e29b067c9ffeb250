/** False in production builds of Angular; not defined where no Angular build took place. */
declare const ngDevMode: boolean | object | undefined;

/** Every error of the features of `provideSocketIo` and of the signal helpers. Codes never change. */
export const FEATURE_ERROR = {
  SOCKET_NO_PROVIDER:
    'nothing provides this socket; add provideSocketIo() or the like to the providers, also to those of a test',
  SOCKET_FEATURE_TWICE: 'a feature can be given once for a socket',
  SOCKET_FEATURE_CONFLICT: 'these features contradict each other; leave one of them out',
  SOCKET_CONFIG_FAILED: 'the configuration did not arrive, or is none; connect() asks again',
  SOCKET_AUTH_FAILED: 'the auth source failed or ended without a value; connect() asks again',
  SOCKET_AUTH_TIMEOUT: 'the auth source did not answer in time; connect() asks again',
  SOCKET_INVALID_PAYLOAD: 'an event does not match its schema, and reached nobody',
  SOCKET_SCHEMA_THREW: 'a schema threw instead of reporting issues; the event reached nobody',
  SOCKET_SCHEMA_ASYNC: 'a schema answered with a promise; events keep their order, so it may not',
  SOCKET_BAD_LIMIT: 'a limit is a whole number of at least 1',
} as const;

/** Names one kind of error. */
export type FeatureErrorCode = keyof typeof FEATURE_ERROR;

/** What goes wrong in a feature of `provideSocketIo` or in a signal helper: a `code` to branch on. */
export class SocketFeatureError extends Error {
  override readonly name: string = 'SocketFeatureError';

  /**
   * @param code - Names the kind of error. Unlike `message` it is safe to compare.
   * @param detail - What it is about. The sentence before it is left out of production builds.
   * @param cause - What was thrown or rejected with, where there is such a thing.
   */
  constructor(
    readonly code: FeatureErrorCode,
    detail: string,
    cause?: unknown,
  ) {
    const development = typeof ngDevMode === 'undefined' || !!ngDevMode;
    super(
      development ? `${code}: ${FEATURE_ERROR[code]} (${detail})` : `${code} (${detail})`,
      cause === undefined ? undefined : { cause },
    );
  }
}
