export { provideSocketIoTesting } from './lib/provide-socket-io-testing';
export type { ServerConnect } from './lib/server-connect';
export { SocketTestingController } from './lib/socket-testing-controller';
export {
  SOCKET_TESTING_ERROR,
  SocketTestingError,
  type SocketTestingErrorCode,
} from './lib/socket-testing-error';
export type { AnswerArgs, SentArgs, TestEmit } from './lib/test-emit';
export type { LossReason } from './lib/loss-reason';
