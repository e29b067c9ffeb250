import type { Socket as ClientSocket } from 'socket.io-client';
import type { DisconnectDescription, ExtendedError } from './event-types';

/** Every error of this package's own making: rejections, then mistakes in the program. Codes never change. */
export const SOCKET_ERROR = {
  SOCKET_DESTROYED: 'the socket was destroyed, with its injector or by destroy()',
  SOCKET_TIMEOUT: 'the event did not arrive in time',
  SOCKET_DISCONNECTED: 'the connection was lost while waiting',
  SOCKET_LISTENER_REMOVED: 'off() or removeAllListeners() removed the listeners of the event',
  SOCKET_REFUSED: 'the server refused the connection, and the socket does not try again by itself',
  SOCKET_RESERVED_EVENT: 'this event is reserved and cannot be emitted; choose another name',
  SOCKET_BAD_NAMESPACE: 'a namespace is a name such as "/admin": no URL, query, comma or blank',
  SOCKET_BAD_URL: 'the url cannot be parsed, or is not http, https, ws or wss',
  SOCKET_NO_ORIGIN: 'there is no page to take the host from; give a full url',
} as const;

/** Names one kind of error. */
export type SocketErrorCode = keyof typeof SOCKET_ERROR;

/** What the errors of this package have in common: a `code` to branch on. */
export abstract class SocketError extends Error {
  /** Names the kind of error; unlike `message` it is safe to compare. */
  readonly code: SocketErrorCode;

  constructor(code: SocketErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${SOCKET_ERROR[code]} (${detail})`, options);
    this.code = code;
  }
}

/** Rejects what was still waiting when the socket was destroyed. Code `SOCKET_DESTROYED`. */
export class SocketDestroyedError extends SocketError {
  override readonly name = 'SocketDestroyedError';

  /** @param event - Name of the event or the emit that was waited for. */
  constructor(event: string) {
    super('SOCKET_DESTROYED', `waiting for "${event}"`);
  }
}

/** Rejects a one-time event that did not arrive within its `timeout`. Code `SOCKET_TIMEOUT`. */
export class SocketTimeoutError extends SocketError {
  override readonly name = 'SocketTimeoutError';

  /**
   * @param event - Name of the event waited for.
   * @param timeout - How long was waited, in milliseconds.
   */
  constructor(
    event: string,
    readonly timeout: number,
  ) {
    super('SOCKET_TIMEOUT', `"${event}" within ${String(timeout)} ms`);
  }
}

/** Rejects what wants no part of a later connection, or will not get one. Code `SOCKET_DISCONNECTED`. */
export class SocketDisconnectedError extends SocketError {
  override readonly name = 'SocketDisconnectedError';

  /**
   * @param event - Name of the event waited for.
   * @param reason - socket.io's disconnect reason, verbatim.
   * @param description - What socket.io knows of the cause, where it knows any.
   */
  constructor(
    event: string,
    readonly reason: ClientSocket.DisconnectReason,
    readonly description?: DisconnectDescription,
  ) {
    super('SOCKET_DISCONNECTED', `waiting for "${event}": ${reason}`);
  }
}

/** Rejects a one-time event whose listeners were removed. Code `SOCKET_LISTENER_REMOVED`. */
export class SocketListenerRemovedError extends SocketError {
  override readonly name = 'SocketListenerRemovedError';

  /** @param event - Name of the event waited for. */
  constructor(event: string) {
    super('SOCKET_LISTENER_REMOVED', `waiting for "${event}"`);
  }
}

/**
 * Rejects what waits for a connection that the server refused, in a middleware. The server's error is
 * the `cause`. Code `SOCKET_REFUSED`.
 */
export class SocketRefusedError extends SocketError {
  override readonly name = 'SocketRefusedError';

  /**
   * @param event - Name of the event or the emit that was waited for.
   * @param cause - The error of `connect_error`; its `data` is what the server attached.
   */
  constructor(
    event: string,
    override readonly cause: ExtendedError,
  ) {
    super('SOCKET_REFUSED', `waiting for "${event}": ${cause.message}`, { cause });
  }
}
