import type { RawSocket } from './raw-socket';
import { SocketDisconnectedError, SocketRefusedError } from './socket-error';
import { ANY_EVENT, ANY_OUTGOING, type SocketEvents } from './socket-events';
import { endWaiting, type Waiting } from './waiting';

/**
 * Ends what has to end with something that happens to a raw socket, whoever uses it. It is watched
 * from inside: listeners of ours would be removed by `off()`, and nobody tells of removals, nor of a
 * `disconnect()` before there was a connection.
 *
 * @param raw - Gets methods of its own in place of its prototype's, which do the same and then more.
 * @param waiting - Fails when the connection is lost or given up, or refused for good.
 * @param events - The streams that complete when all listeners of theirs are removed.
 */
export function watchRawSocket(raw: RawSocket, waiting: Waiting, events: SocketEvents): void {
  // Replaced by their names; its types have a signature for each.
  const methods = raw as unknown as Record<string, (...args: unknown[]) => unknown>;
  const after = (name: string, then: (...args: unknown[]) => void): void => {
    const method = methods[name]!;
    methods[name] = (...args) => {
      try {
        return method.apply(raw, args);
      } finally {
        then(...args);
      }
    };
  };

  const tell = (...told: unknown[]): void => {
    raw._told = told;
    const [event, detail, description] = told;
    if (event === 'disconnect') {
      // socket.io-client tells a reason and a description with this event, and says so only in its types of listeners.
      endWaiting(waiting, SocketDisconnectedError, detail as never, description as never);
    }
    // While it goes on trying, an error is nothing final.
    if (event === 'connect_error' && !raw.active) {
      endWaiting(waiting, SocketRefusedError, detail as Error);
    }
  };
  after('emitReserved', tell);
  after('disconnect', () => {
    tell('disconnect', 'io client disconnect');
  });
  for (const name of ['off', 'removeListener', 'removeAllListeners', 'removeEventListener']) {
    after(name, (...args) => {
      if (args.length < 2) events.removed(...(args as string[]));
    });
  }
  after('offAny', (listener) => {
    if (!listener) events.complete(ANY_EVENT);
  });
  after('offAnyOutgoing', (listener) => {
    if (!listener) events.complete(ANY_OUTGOING);
  });
}
