import type { DisconnectDescription } from './event-types';

/**
 * What a Manager tells: the life of the connection that its namespaces share.
 * @source https://socket.io/docs/v4/client-api/#manager
 */
export interface ManagerEvents {
  open: [];
  error: [error: Error];
  ping: [];
  packet: [packet: unknown];
  close: [reason: string, description?: DisconnectDescription];
  reconnect: [attempt: number];
  reconnect_attempt: [attempt: number];
  reconnect_error: [error: Error];
  reconnect_failed: [];
}

/** What an engine tells: handshake, transports and packets of one connection. @source engine.io-client */
export type EngineEvent =
  | 'open'
  | 'handshake'
  | 'packet'
  | 'packetCreate'
  | 'data'
  | 'message'
  | 'drain'
  | 'flush'
  | 'heartbeat'
  | 'ping'
  | 'pong'
  | 'error'
  | 'upgrading'
  | 'upgrade'
  | 'upgradeError'
  | 'close';

/** An event of whatever name, as `fromAnyEvent` and `fromAnyOutgoing` give it. */
export interface AnyEvent {
  readonly event: string;
  /** All arguments, an acknowledgement callback included. */
  readonly args: readonly unknown[];
}

/** A request of the server: an event that wants an answer. */
export interface ServerRequest<Args, Reply> {
  /** The arguments without the acknowledgement callback. */
  readonly args: Args;
  /** Answers; only the first answer counts. Does nothing where the server wants none. */
  readonly reply: Reply;
}
