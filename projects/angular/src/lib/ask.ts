import type { SocketCore } from './socket-core';
import { SocketDestroyedError } from './socket-error';
import type { Waiter } from './waiting';

/**
 * Emits an event and passes its acknowledgement on, without a listener of its own.
 *
 * socket.io-client lets some acknowledgements wait for ever: those of emits that were buffered, and
 * in 4.7 all of a lost connection. These fail when the connection they were sent on is lost, when the
 * socket will not connect again by itself, and on destroy.
 *
 * @param core - The socket.
 * @param event - Name of the event.
 * @param args - Its arguments.
 * @param resolve - Gets the first argument of the acknowledgement.
 * @param reject - Gets what ended the waiting, or socket.io-client's own error.
 * @returns Gives up: an emit that is still buffered is not sent, and no timer is left.
 * @throws What `emit` throws, and `SOCKET_DESTROYED`.
 */
export function ask(
  { raw, zone, events, waiting }: SocketCore,
  event: string,
  args: readonly unknown[],
  resolve: (answer: unknown) => void,
  reject: (error: unknown) => void,
): () => void {
  if (events.ended) throw new SocketDestroyedError(event);
  const { flags, _opts: options } = raw;
  const takesError =
    (flags.timeout ?? options.ackTimeout) !== undefined || (options.retries && !flags.volatile);
  const id = raw.ids;

  const settle = (error: unknown, answer?: unknown): void => {
    waiting.delete(waiter);
    if (error) reject(error);
    else resolve(answer);
  };
  const waiter: Waiter = {
    event,
    // What is still buffered, or queued by socket.io-client itself (`retries`), waits for a connection.
    survives: () => raw.active && (!isSent || raw.sendBuffer.some((packet) => packet.id === id)),
    fail(error) {
      settle(error);
      if (!isSent) return;
      raw.sendBuffer = raw.sendBuffer.filter((packet) => packet.id !== id);
      const ack = raw.acks[id];
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- as socket.io-client itself does
      delete raw.acks[id];
      // That is what clears the timer of an emit with a timeout.
      if (ack?.withError) ack(error);
    },
  };

  zone.outside(() =>
    raw.emit(
      event,
      ...args,
      takesError
        ? settle
        : (answer: unknown) => {
            settle(undefined, answer);
          },
    ),
  );
  const isSent = raw.ids > id;
  waiting.add(waiter);
  return () => {
    if (waiting.has(waiter)) waiter.fail(new SocketDestroyedError(event));
  };
}
