import { Observable, Subscription } from 'rxjs';
import type { EventName, EventNames, EventParams, EventPayload, EventsMap } from '../event-types';
import { clientSocket } from '../providers/client-internals';
import type { WrappedSocket } from '../wrapped-socket';

/** An event to emit: its name, then its arguments. */
export type EmitOf<E extends EventsMap> = {
  [Ev in EventNames<E>]: [event: Ev, ...args: EventParams<E, Ev>];
}[EventNames<E>];

/** How the server is told who is in a room. */
export interface RoomOptions<E extends EventsMap> {
  /** What to emit to join, such as `['join', 'kitchen']`. */
  join: EmitOf<E>;
  /** What to emit to leave. */
  leave: EmitOf<E>;
}

/** Being in one room. */
interface Membership {
  subscribers: number;
  readonly connections: Subscription;
}

const memberships = new WeakMap<object, Map<string, Membership>>();

/**
 * The first arguments of an event that the server sends to a room: joins with the first subscriber and
 * leaves after the last one, counted for all that name the same room. Joins again with every new
 * session; a recovered one is in its rooms already.
 *
 * @param ev - The event; of other rooms too, if the server sends it there. Completes as `fromEvent` does.
 * @example
 * roomEvents(socket, 'message', { join: ['join', 'kitchen'], leave: ['leave', 'kitchen'] })
 */
export function roomEvents<L extends EventsMap, E extends EventsMap, Ev extends EventName<L>>(
  socket: WrappedSocket<L, E>,
  ev: Ev,
  { join, leave }: RoomOptions<E>,
): Observable<EventPayload<L, Ev>> {
  return new Observable((subscriber) => {
    subscriber.add(socket.fromEvent(ev).subscribe(subscriber));
    if (!subscriber.closed) {
      subscriber.add(enter(socket, join as Emit, leave as Emit));
    }
  });
}

type Emit = readonly [event: string, ...args: unknown[]];

/** Takes part in a membership. @returns Gives that part up. */
function enter(socket: WrappedSocket, join: Emit, leave: Emit): () => void {
  const rooms = memberships.get(socket) ?? new Map<string, Membership>();
  memberships.set(socket, rooms);
  const key = JSON.stringify([join, leave]);
  const membership = rooms.get(key) ?? begin();
  membership.subscribers++;
  return () => {
    membership.subscribers--;
    if (membership.subscribers > 0) return;
    if (socket.connected) socket.emit(...leave);
    // Lost for a moment, it may come back recovered, still in the room; then is the time to leave.
    if (socket.connected || !socket.active) end();
  };

  function begin(): Membership {
    const begun: Membership = { subscribers: 0, connections: new Subscription() };
    rooms.set(key, begun);
    if (socket.connected) socket.emit(...join);
    // Not buffered while there is no connection: that is what this is for.
    begun.connections.add(
      socket.fromEvent('connect').subscribe(() => {
        const isInRoom = clientSocket(socket.ioSocket).recovered === true;
        const wants = begun.subscribers > 0;
        if (wants !== isInRoom) socket.emit(...(wants ? join : leave));
        if (!wants) end();
      }),
    );
    return begun;
  }
  function end(): void {
    rooms.get(key)?.connections.unsubscribe();
    rooms.delete(key);
  }
}
