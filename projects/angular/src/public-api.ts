export type { AnyEvent, EngineEvent, ManagerEvents, ServerRequest } from './lib/connection-events';
export type {
  AckPayload,
  AllButLast,
  DecorateAcknowledgements,
  DefaultEventsMap,
  DisconnectDescription,
  EventArgs,
  EventListener,
  EventName,
  EventNames,
  EventParams,
  EventPayload,
  EventsMap,
  ExtendedError,
  First,
  FirstArg,
  InferPayload,
  IoSocket,
  Last,
  ReservedOrUserEventNames,
  ReservedOrUserListener,
  SocketReservedEvents,
} from './lib/event-types';
export type { OneTimeEventOptions } from './lib/one-time-event';
export { provideSocketIo } from './lib/provide-socket-io';
export {
  SOCKET_ERROR,
  SocketDestroyedError,
  SocketDisconnectedError,
  SocketError,
  type SocketErrorCode,
  SocketListenerRemovedError,
  SocketRefusedError,
  SocketTimeoutError,
} from './lib/socket-error';
export { SOCKET_CONFIG_TOKEN, type SocketIoConfig } from './lib/socket-io-config';
export { SocketIoModule } from './lib/socket-io-module';
export { type AnyListener, SocketSurface } from './lib/socket-surface';
export { SocketStreams } from './lib/socket-streams';
export { SocketUsageError } from './lib/socket-usage-error';
export { WrappedSocket, WrappedSocket as Socket } from './lib/wrapped-socket';
