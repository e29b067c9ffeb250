import type { SocketError } from './socket-error';

/** Why waiting ends: one of the errors, which is made with the name of the event and details. */
export type Ending = abstract new (...args: never) => SocketError;

/** A promise that has not settled. */
export interface Waiter {
  /** Name of the event or the emit that is waited for. */
  readonly event: string;
  /** Whether it goes on waiting after this. */
  survives(ending: Ending): boolean;
  /** Rejects, and leaves nothing behind. */
  fail(error: SocketError): void;
}

/**
 * The promises of one socket that have not settled, in the order in which they began to wait. No `Set`, which would give
 * each of them an identity hash: most of what an acknowledgement costs beside that of socket.io-client.
 */
export type Waiting = Waiter[];

/**
 * Rejects what does not survive an ending.
 *
 * @param waiting - Those that fail take themselves out of it.
 * @param Reason - The error.
 * @param details - For its constructor, after the name of the event.
 */
export function endWaiting<Details extends unknown[]>(
  waiting: Waiting,
  Reason: new (event: string, ...details: Details) => SocketError,
  ...details: Details
): void {
  for (const waiter of [...waiting]) {
    if (!waiter.survives(Reason)) waiter.fail(new Reason(waiter.event, ...details));
  }
}
