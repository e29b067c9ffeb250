import type { Socket as ClientSocket } from 'socket.io-client';
import type { DisconnectDescription, ExtendedError } from '../event-types';

/** How a socket is connected at one moment. `status` tells which of them it is. */
export type ConnectionState =
  | ServerState
  | IdleState
  | ConnectingState
  | ConnectedState
  | ReconnectingState
  | DisconnectedState
  | RefusedState
  | FailedState;

/** The name of a {@link ConnectionState}. */
export type ConnectionStatus = ConnectionState['status'];

/** This is server rendering: nothing connects. */
export interface ServerState {
  readonly status: 'server';
}

/** Nobody has asked for a connection yet. */
export interface IdleState {
  readonly status: 'idle';
}

/** The first attempt is under way, or the first one after an end that was final. */
export interface ConnectingState {
  readonly status: 'connecting';
}

/** Connected: events come and go. */
export interface ConnectedState {
  readonly status: 'connected';
  /** `polling`, `websocket` or `webtransport`; changes with an upgrade. */
  readonly transport: string;
  /** Identifier of the session. */
  readonly id: string;
  /** Whether the server gave back the session that was lost, with what was missed. */
  readonly recovered: boolean;
}

/** An attempt failed or the connection was lost, and the client tries again by itself. */
export interface ReconnectingState {
  readonly status: 'reconnecting';
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /**
   * Milliseconds between the last end and this attempt, as the client drew them. Undefined where
   * watching began after it was drawn.
   */
  readonly delay: number | undefined;
  /** False while the delay runs, true once the attempt itself is under way. */
  readonly trying: boolean;
}

/** The connection has ended. */
export interface DisconnectedState {
  readonly status: 'disconnected';
  /** socket.io's reason, verbatim. */
  readonly reason: ClientSocket.DisconnectReason;
  /** What socket.io knows of the cause, where it knows any. */
  readonly description: DisconnectDescription | undefined;
  /** Whether the client tries again by itself. Then this state is over at once. */
  readonly willRetry: boolean;
}

/** The server refused the connection in a middleware; the client does not try again by itself. */
export interface RefusedState {
  readonly status: 'refused';
  /** The server's error; its `data` is what the server attached. */
  readonly error: ExtendedError;
}

/**
 * No connection, and the client has given up: after its last attempt, or because its configuration or
 * its auth did not arrive.
 */
export interface FailedState {
  readonly status: 'failed';
  /** The error of the last attempt. */
  readonly error: Error;
}
