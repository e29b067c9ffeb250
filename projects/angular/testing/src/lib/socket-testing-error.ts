/** What a test can do wrong, and what an expectation of it can find. Codes never change. */
export const SOCKET_TESTING_ERROR = {
  SOCKET_TESTING_NO_SOCKET: 'no socket has been made yet; inject it or create the component first',
  SOCKET_TESTING_SEVERAL_SOCKETS:
    'several sockets were made; say which with for(socket) or of(namespace)',
  SOCKET_TESTING_NOT_CONNECTING: 'the socket is not trying to connect',
  SOCKET_TESTING_NOT_CONNECTED: 'the socket is not connected',
  SOCKET_TESTING_UNEXPECTED: 'what the client sent is not what was expected',
  SOCKET_TESTING_NO_ANSWER: 'the client did not answer',
  SOCKET_TESTING_CANNOT_ACK: 'this emit cannot be acknowledged',
  SOCKET_TESTING_OLD_CLIENT: 'the testing entry point needs socket.io-client 4.8 or newer',
} as const;

/** Names one kind of error. */
export type SocketTestingErrorCode = keyof typeof SOCKET_TESTING_ERROR;

/** Thrown by `SocketTestingController` and `TestEmit`: the test fails with it. */
export class SocketTestingError extends Error {
  override readonly name = 'SocketTestingError';

  /**
   * @param code - Names the kind of error; unlike `message` it is safe to compare.
   * @param detail - What was asked for and what was found.
   */
  constructor(
    readonly code: SocketTestingErrorCode,
    detail: string,
  ) {
    super(`${code}: ${SOCKET_TESTING_ERROR[code]}. ${detail}`);
  }
}
