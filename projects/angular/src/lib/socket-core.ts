import type { RawSocket } from './raw-socket';
import { createSocketEvents, type SocketEvents } from './socket-events';
import type { Waiting } from './waiting';
import { watchRawSocket } from './watch-raw-socket';
import type { ZoneBoundary } from './zone-boundary';

/** What stands behind the members of one socket. */
export interface SocketCore {
  readonly raw: RawSocket;
  readonly zone: ZoneBoundary;
  readonly events: SocketEvents;
  readonly waiting: Waiting;
}

/**
 * Makes the {@link SocketCore} of a raw socket, which is watched from now on.
 *
 * @param raw - The raw socket.
 * @param zone - Where subscribers are called.
 */
export function createSocketCore(raw: RawSocket, zone: ZoneBoundary): SocketCore {
  const events = createSocketEvents(raw, zone);
  const waiting: Waiting = [];
  watchRawSocket(raw, waiting, events);
  raw._zone = zone;
  return { raw, zone, events, waiting };
}
