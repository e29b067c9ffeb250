import type { Socket as ClientSocket } from 'socket.io-client';
import type { DisconnectDescription, ExtendedError } from '../event-types';

/** What can happen to a connection, told apart by `type`. */
export type ConnectionEvent =
  /** Somebody called `connect()` on a socket that was not active. */
  | { readonly type: 'connect' }
  | {
      readonly type: 'connected';
      readonly transport: string;
      readonly id: string;
      readonly recovered: boolean;
    }
  | { readonly type: 'upgraded'; readonly transport: string }
  /** An attempt failed; another one may follow. */
  | { readonly type: 'attemptFailed'; readonly error: Error }
  | { readonly type: 'refused'; readonly error: ExtendedError }
  | {
      readonly type: 'disconnected';
      readonly reason: ClientSocket.DisconnectReason;
      readonly description: DisconnectDescription | undefined;
      readonly willRetry: boolean;
    }
  /** The client drew the delay before its next attempt. */
  | { readonly type: 'retryScheduled'; readonly attempt: number; readonly delay: number }
  /** The delay is over. */
  | { readonly type: 'retryStarted'; readonly attempt: number }
  /** Nobody will try again. */
  | { readonly type: 'failed'; readonly error: Error };
