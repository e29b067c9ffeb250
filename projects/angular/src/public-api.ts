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
export type {
  AuthAnswer,
  AuthData,
  AuthFunction,
  AuthRequest,
  AuthSource,
} from './lib/providers/auth-source';
export { createSocketToken, type SocketToken } from './lib/providers/create-socket-token';
export {
  FEATURE_ERROR,
  type FeatureErrorCode,
  SocketFeatureError,
} from './lib/providers/feature-error';
export { injectSocket } from './lib/providers/inject-socket';
export { provideNamedSocketIo } from './lib/providers/provide-named-socket-io';
export {
  provideSocketNamespace,
  type SocketNamespaceOptions,
} from './lib/providers/provide-socket-namespace';
export type {
  MakeSocket,
  SocketFeature,
  SocketFeatureKind,
  SocketIoOptions,
} from './lib/providers/socket-feature';
export { type AuthOptions, withAuth } from './lib/providers/with-auth';
export { withConnectWhen } from './lib/providers/with-connect-when';
export {
  type LazyConnectionOptions,
  withLazyConnection,
} from './lib/providers/with-lazy-connection';
export { type SocketLogEntry, withLogger } from './lib/providers/with-logger';
export { type SocketZone, withZone } from './lib/providers/with-zone';
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
export { bufferedByFrame } from './lib/signals/buffered-by-frame';
export { eventHistory, type EventHistoryOptions } from './lib/signals/event-history';
export { eventSignal, type EventSignalOptions } from './lib/signals/event-signal';
export { type EmitOf, roomEvents, type RoomOptions } from './lib/signals/room-events';
export type { SignalContext } from './lib/signals/signal-context';
export { socketResource, type SocketResourceOptions } from './lib/signals/socket-resource';
export { WRITE_AT_ONCE as ɵWRITE_AT_ONCE } from './lib/signals/write-at-once';
export { SOCKET_CONFIG_TOKEN, type SocketIoConfig } from './lib/socket-io-config';
export { SocketIoModule } from './lib/socket-io-module';
export type { SocketMembers } from './lib/socket-members';
export type { SocketIoConfigSource } from './lib/socket-providers';
export type { SocketStreams } from './lib/socket-streams';
export type { AnyListener, SocketSurface } from './lib/socket-surface';
export { SocketUsageError } from './lib/socket-usage-error';
export { connectionOf } from './lib/state/connection-of';
export type {
  ConnectedState,
  ConnectingState,
  ConnectionState,
  ConnectionStatus,
  DisconnectedState,
  FailedState,
  IdleState,
  ReconnectingState,
  RefusedState,
  ServerState,
} from './lib/state/connection-state';
export { injectConnection } from './lib/state/inject-connection';
export type { SocketConnection } from './lib/state/socket-connection';
export { withConnectionState } from './lib/state/with-connection-state';
export type { EventSchemas, SchemaEvents } from './lib/validation/event-schemas';
export { SocketValidationError } from './lib/validation/socket-validation-error';
export type {
  SchemaIssue,
  SchemaOutput,
  SchemaResult,
  StandardSchema,
} from './lib/validation/standard-schema';
export { validateEvents, validationErrors } from './lib/validation/validation-errors';
export { withEventValidation } from './lib/validation/with-event-validation';
export { WrappedSocket, WrappedSocket as Socket } from './lib/wrapped-socket';
