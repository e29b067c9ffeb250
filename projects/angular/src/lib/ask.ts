import { checkEmittable } from './check-usage';
import type { SocketCore } from './socket-core';
import { SocketDestroyedError } from './socket-error';
import { takeOut } from './take-out';
import type { Waiter } from './waiting';

/**
 * Emits an event and waits for its acknowledgement, without a listener of its own.
 *
 * socket.io-client lets some acknowledgements wait for ever: those of emits that were buffered, and
 * in 4.7 all of a lost connection. These fail when the connection they were sent on is lost, when the
 * socket will not connect again by itself, and on destroy. With `retries` a lost connection is no end:
 * socket.io-client sends again.
 *
 * @param core - The socket.
 * @param event - Name of the event.
 * @param args - Its arguments.
 * @returns The first argument of the acknowledgement; and a function that gives up: an emit that is
 * still buffered is then not sent, and no timer is left.
 * @errors Rejects with what `emit` throws, with what ended the waiting, or with socket.io-client's own
 * error.
 */
export function ask(
  { raw, zone, events, waiting }: SocketCore,
  event: string,
  args: readonly unknown[],
): [answer: Promise<unknown>, giveUp: () => void] {
  let asked: Waiter | undefined;
  // What is thrown in here rejects.
  const answer = new Promise<unknown>((resolve, reject) => {
    checkEmittable([event]);
    if (events.ended) throw new SocketDestroyedError(event);
    const { flags, _opts: options } = raw;
    const isQueued = options.retries && !flags.volatile;
    const takesError = (flags.timeout ?? options.ackTimeout) !== undefined || isQueued;
    const id = raw.ids;

    const settle = (error: unknown, first?: unknown): void => {
      takeOut(waiting, waiter);
      // Whatever socket.io-client rejects with: that is not for us to change.
      if (error) (reject as (reason: unknown) => void)(error);
      else resolve(first);
    };
    const waiter: Waiter = {
      event,
      // What is still buffered waits for a connection; what is queued is also sent again on it.
      survives: () =>
        raw.active && (!isSent || !!queued || raw.sendBuffer.some((packet) => packet.id === id)),
      fail(error) {
        settle(error);
        if (queued) {
          // Never again; the first of the queue, if it is sent, goes with its acknowledgement.
          queued.tryCount = Infinity;
          if (!queued.pending) raw._queue.splice(raw._queue.indexOf(queued), 1);
        }
        if (!isSent) return;
        raw.sendBuffer = raw.sendBuffer.filter((packet) => packet.id !== id);
        const ack = raw.acks[id];
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- as socket.io-client itself does
        delete raw.acks[id];
        // That is what clears the timer of an emit with a timeout.
        if (queued ?? ack?.withError) ack?.(error);
      },
    };

    zone.outside(() =>
      raw.emit(
        event,
        ...args,
        takesError
          ? settle
          : (first: unknown) => {
              settle(undefined, first);
            },
      ),
    );
    const isSent = raw.ids > id;
    const queued = isQueued ? raw._queue[raw._queue.length - 1] : undefined;
    waiting.push((asked = waiter));
  });
  const giveUp = (): void => {
    if (asked && waiting.includes(asked)) asked.fail(new SocketDestroyedError(event));
  };
  return [answer, giveUp];
}
