import { type Signal, signal } from '@angular/core';
import type { EventName, EventPayload, EventsMap } from '../event-types';
import { SocketFeatureError } from '../providers/feature-error';
import type { WrappedSocket } from '../wrapped-socket';
import { follow, injectorOf, type SignalContext } from './signal-context';

/** How much of the past to keep. */
export interface EventHistoryOptions extends SignalContext {
  /** How many events to keep, at least 1; older ones are forgotten. */
  limit: number;
}

/**
 * The first arguments of the latest occurrences of an event, oldest first, from now on. In a burst it
 * is set at most once per frame, and then has all events of the frame.
 *
 * @throws `SOCKET_BAD_LIMIT`, and NG0203 outside an injection context, unless `injector` is given.
 * @example
 * readonly messages = eventHistory(injectSocket<Chat>(), 'message', { limit: 100 });
 */
export function eventHistory<L extends EventsMap, E extends EventsMap, Ev extends EventName<L>>(
  socket: WrappedSocket<L, E>,
  ev: Ev,
  options: EventHistoryOptions,
): Signal<readonly EventPayload<L, Ev>[]> {
  const { limit } = options;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new SocketFeatureError('SOCKET_BAD_LIMIT', String(limit));
  }
  const injector = injectorOf(eventHistory, options);
  const history = signal<readonly EventPayload<L, Ev>[]>([]);
  let fresh: EventPayload<L, Ev>[] = [];
  follow(
    injector,
    socket.fromEvent(ev),
    (value) => {
      fresh.push(value);
      // A page that is not shown may wait long for its next frame.
      if (fresh.length >= 2 * limit) fresh = fresh.slice(-limit);
    },
    () => {
      history.update((old) => [...old, ...fresh].slice(-limit));
      fresh = [];
    },
  );
  return history.asReadonly();
}
