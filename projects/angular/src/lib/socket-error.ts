import type { Socket as ClientSocket } from 'socket.io-client';
import type { DisconnectDescription } from './event-types';

/** Every way a promise of this package can be rejected by the package itself. Codes never change. */
export const SOCKET_ERROR = {
  SOCKET_DESTROYED: 'the socket was destroyed, with its injector or by destroy()',
  SOCKET_TIMEOUT: 'the event did not arrive in time',
  SOCKET_DISCONNECTED: 'the connection was lost while waiting',
  SOCKET_LISTENER_REMOVED: 'off() or removeAllListeners() removed the listeners of the event',
} as const;

/** Names one kind of rejection. */
export type SocketErrorCode = keyof typeof SOCKET_ERROR;

/** What the rejections of this package have in common: a `code` to branch on. */
export abstract class SocketError extends Error {
  /** Names the kind of error; unlike `message` it is safe to compare. */
  readonly code: SocketErrorCode;

  constructor(code: SocketErrorCode, detail: string) {
    super(`${code}: ${SOCKET_ERROR[code]} (${detail})`);
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

/** Rejects a one-time event that wants no part of a later connection. Code `SOCKET_DISCONNECTED`. */
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
