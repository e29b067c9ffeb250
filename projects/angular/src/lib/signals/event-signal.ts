import { type Signal, signal, type ValueEqualityFn } from '@angular/core';
import type { EventName, EventPayload, EventsMap } from '../event-types';
import type { WrappedSocket } from '../wrapped-socket';
import { follow, injectorOf, type SignalContext } from './signal-context';

/** What a signal of an event starts with, and when it counts as changed. */
export interface EventSignalOptions<T, Initial = T> extends SignalContext {
  /** Its value until the first event. Default: undefined. */
  initialValue?: Initial | undefined;
  /** Default: `Object.is`. */
  equal?: ValueEqualityFn<T | Initial> | undefined;
}

/**
 * The first argument of the latest occurrence of an event, from now on. A disconnect changes nothing.
 * In a burst it is set at most once per frame.
 *
 * @throws NG0203 outside an injection context, unless `injector` is given.
 * @example
 * readonly price = eventSignal(injectSocket<Prices>(), 'price', { initialValue: 0 });
 */
export function eventSignal<
  L extends EventsMap,
  E extends EventsMap,
  Ev extends EventName<L>,
  Initial = undefined,
>(
  socket: WrappedSocket<L, E>,
  ev: Ev,
  options: EventSignalOptions<EventPayload<L, Ev>, Initial> = {},
): Signal<EventPayload<L, Ev> | Initial> {
  type Value = EventPayload<L, Ev> | Initial;
  const injector = injectorOf(eventSignal, options);
  let latest = options.initialValue as Value;
  const { equal } = options;
  const result = signal<Value>(latest, equal && { equal });
  follow(
    injector,
    socket.fromEvent(ev),
    (value) => (latest = value),
    () => {
      result.set(latest);
    },
  );
  return result.asReadonly();
}
