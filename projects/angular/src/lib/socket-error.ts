import type { Socket as ClientSocket } from 'socket.io-client';
import type { DisconnectDescription, ExtendedError } from './event-types';

/** False in production builds of Angular; not defined where no Angular build took place. */
declare const ngDevMode: boolean | object | undefined;

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

/**
 * What the errors of this package have in common: a `code` to branch on. In production builds the
 * message is the code and what it is about, without the sentence.
 */
export abstract class SocketError extends Error {
  /** Names the kind of error; unlike `message` it is safe to compare. */
  declare readonly code: SocketErrorCode;

  /**
   * @param code - The kind of error.
   * @param name - Name of the class.
   * @param about - Name of the event or the emit that was waited for, or what was wrong.
   * @param more - Further properties.
   */
  constructor(code: SocketErrorCode, name: string, about: string, more?: object) {
    let message = `${code}: ${about}`;
    if (typeof ngDevMode === 'undefined' || ngDevMode) {
      const details = [about, ...(Object.values(more ?? {}) as unknown[])].map(String).join(', ');
      message = `${code}: ${SOCKET_ERROR[code]} (${details})`;
    }
    super(message);
    Object.assign(this, { code, name }, more);
  }
}

/** Rejects what was still waiting when the socket was destroyed. Code `SOCKET_DESTROYED`. */
export class SocketDestroyedError extends SocketError {
  /** @param event - Name of the event or the emit that was waited for. */
  constructor(event: string) {
    super('SOCKET_DESTROYED', 'SocketDestroyedError', event);
  }
}

/** Rejects a one-time event that did not arrive within its `timeout`. Code `SOCKET_TIMEOUT`. */
export class SocketTimeoutError extends SocketError {
  /** How long was waited, in milliseconds. */
  declare readonly timeout: number;

  /**
   * @param event - Name of the event waited for.
   * @param timeout - How long was waited, in milliseconds.
   */
  constructor(event: string, timeout: number) {
    super('SOCKET_TIMEOUT', 'SocketTimeoutError', event, { timeout });
  }
}

/** Rejects what wants no part of a later connection, or will not get one. Code `SOCKET_DISCONNECTED`. */
export class SocketDisconnectedError extends SocketError {
  /** socket.io's disconnect reason, verbatim. */
  declare readonly reason: ClientSocket.DisconnectReason;
  /** What socket.io-client knows of the cause, where it knows any. */
  declare readonly description: DisconnectDescription | undefined;

  /**
   * @param event - Name of the event waited for.
   * @param reason - socket.io's disconnect reason, verbatim.
   * @param description - What socket.io-client knows of the cause, where it knows any.
   */
  constructor(
    event: string,
    reason: ClientSocket.DisconnectReason,
    description?: DisconnectDescription,
  ) {
    super('SOCKET_DISCONNECTED', 'SocketDisconnectedError', event, { reason, description });
  }
}

/** Rejects a one-time event whose listeners were removed. Code `SOCKET_LISTENER_REMOVED`. */
export class SocketListenerRemovedError extends SocketError {
  /** @param event - Name of the event waited for. */
  constructor(event: string) {
    super('SOCKET_LISTENER_REMOVED', 'SocketListenerRemovedError', event);
  }
}

/**
 * Rejects what waits for a connection that the server refused, in a middleware. The server's error is
 * the `cause`. Code `SOCKET_REFUSED`.
 */
export class SocketRefusedError extends SocketError {
  /** The error of `connect_error`; its `data` is what the server attached. */
  declare readonly cause: ExtendedError;

  /**
   * @param event - Name of the event or the emit that was waited for.
   * @param cause - The error of `connect_error`; its `data` is what the server attached.
   */
  constructor(event: string, cause: ExtendedError) {
    super('SOCKET_REFUSED', 'SocketRefusedError', event, { cause });
  }
}
