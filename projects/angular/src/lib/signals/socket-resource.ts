import { effect, resource, type ResourceRef, untracked } from '@angular/core';
import { merge } from 'rxjs';
import type {
  AckPayload,
  AllButLast,
  EventName,
  EventNames,
  EventParams,
  EventsMap,
  Last,
} from '../event-types';
import { isServer } from '../is-server';
import type { WrappedSocket } from '../wrapped-socket';
import { follow, injectorOf, type SignalContext } from './signal-context';

/** What to ask, and when to ask again. */
export interface SocketResourceOptions<
  L extends EventsMap,
  Args extends readonly unknown[],
  T,
> extends SignalContext {
  /**
   * The arguments of the request. Signals read in it ask anew when they change; undefined asks nothing.
   * Default: no arguments.
   */
  // Spread, so that an array literal is taken for the tuple it is meant to be.
  args?: (() => readonly [...Args] | undefined) | undefined;
  /** Milliseconds to wait for the answer. Default: as long as the connection lasts. */
  timeout?: number | undefined;
  /** Events after which the answer is asked for again, such as `connect` or one of the server's. */
  refreshOn?: readonly EventName<L>[] | undefined;
  /** The value while there is no answer. Default: undefined. */
  defaultValue?: T | undefined;
}

/**
 * An acknowledged request as an Angular resource: its answer, whether it is loading, and its error as
 * signals. Changed arguments give up the request before. A request made while the socket is not
 * connected waits for the connection. During server rendering it is idle.
 *
 * Angular's `resource` is stable from 22 on and experimental in 20 and 21.
 *
 * @throws NG0203 outside an injection context, unless `injector` is given. Its `error()` is what
 * `emitWithAck` rejects with.
 * @example
 * readonly found = socketResource(this.socket, 'search', {
 *   args: () => [this.text()],
 *   refreshOn: ['connect', 'catalogue changed'],
 *   timeout: 5000,
 *   defaultValue: [],
 * });
 */
export function socketResource<
  L extends EventsMap,
  E extends EventsMap,
  Ev extends EventNames<E>,
  T = undefined,
>(
  socket: WrappedSocket<L, E>,
  ev: Ev,
  options: SocketResourceOptions<L, AllButLast<EventParams<E, Ev>>, T> = {},
): ResourceRef<AckPayload<Last<EventParams<E, Ev>>> | T> {
  type Answer = AckPayload<Last<EventParams<E, Ev>>>;
  const injector = injectorOf(socketResource, options);
  const onServer = isServer(injector);
  const { args = () => [], timeout, refreshOn = [] } = options;

  const result = resource<Answer | T, unknown[] | undefined>({
    injector,
    // Nothing connects there: the rendering would wait for an answer that never comes.
    params: () => (onServer ? undefined : (args() as unknown[] | undefined)),
    loader: ({ params, abortSignal }) =>
      new Promise((resolve, reject) => {
        const asked = (timeout === undefined ? socket : socket.timeout(timeout)) as WrappedSocket;
        const subscription = asked.request(ev as string, ...params).subscribe({
          next: resolve,
          error: reject,
        });
        abortSignal.addEventListener('abort', () => {
          subscription.unsubscribe();
        });
      }),
    defaultValue: options.defaultValue as T,
  });

  if (refreshOn.length > 0 && !onServer) {
    let isStale = false;
    const refresh = (): void => {
      // While the first answer is loading it does not reload: that answer may be of before the event.
      isStale = !result.reload() && untracked(result.status) === 'loading';
    };
    follow(
      injector,
      merge(...refreshOn.map((event) => socket.fromEvent(event))),
      () => undefined,
      refresh,
    );
    effect(
      () => {
        if (result.status() !== 'loading' && isStale) untracked(refresh);
      },
      { injector },
    );
  }
  return result;
}
