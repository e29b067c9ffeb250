import { Observable, type Observer, type Subscription } from 'rxjs';
import type { ArgsView } from './args-views';
import { type Completing, EventSubscription, type Next, reportError } from './event-subscription';
import type { Listener } from './raw-socket';
import { withoutRecoveryOffset } from './recovery-offset';
import { takeOut } from './take-out';
import type { ZoneBoundary } from './zone-boundary';

/** What a stream needs of a socket. */
export interface ListenerTarget {
  on(event: string, listener: Listener): unknown;
  off(event: string, listener: Listener): unknown;
  /** Set while the server keeps this socket's state, and appends an offset to its events. */
  readonly _pid?: unknown;
}

/** What the streams of one socket have in common. */
export interface StreamOwner {
  /** Where subscribers are called. */
  readonly zone: ZoneBoundary;
  /** Whether all streams have ended for good: later subscribers complete at once. */
  ended: boolean;
  /** Whether a subscriber that comes or goes has to be told. */
  readonly counted: boolean;
  /** Called after a subscriber came or went. */
  changed(): void;
}

/** One event of one socket, as one Observable. */
export interface EventStream {
  readonly observable: Observable<unknown>;
  /** How many subscribers there are now. */
  count(): number;
  /** Completes the subscribers and removes the listener. */
  complete(): void;
}

/** What RxJS lets callers subscribe with, today and in its deprecated form. */
interface RxObservable {
  subscribe(
    observer?: Partial<Observer<unknown>> | Next | null,
    error?: unknown,
    complete?: unknown,
  ): Subscription;
}

/**
 * Multicasts one event: a single listener is added for the first subscriber and removed with the last
 * one. Same order and same treatment of joining, leaving and throwing during a dispatch as RxJS
 * `share()`; it never errors. Subscribers are called directly; operators, which bring an RxJS
 * `Subscriber` of their own, take the ordinary way.
 *
 * @param target - The raw socket, or something like it.
 * @param event - Any name.
 * @param view - What subscribers get to see of the arguments; undefined: the first one.
 * @param owner - The socket.
 */
export function createEventStream(
  target: ListenerTarget,
  event: string,
  view: ArgsView | undefined,
  owner: StreamOwner,
): EventStream {
  let subscriptions: EventSubscription[] = [];
  /** Whether a dispatch may be reading the arrays, which must then not be written any more. */
  let isRead = false;

  const dispatch = (value: unknown): void => {
    const reading = subscriptions;
    isRead = true;
    for (let index = 0; index < reading.length; index++) {
      // Whoever left since the dispatch began is still in the arrays it reads.
      const subscription = reading[index]!;
      if (reading !== subscriptions && subscription.closed) continue;
      // Called as a function: not as a method of the subscription.
      const { next } = subscription;
      try {
        next(value);
      } catch (error) {
        reportError(error);
      }
    }
  };
  const listener = owner.zone.inside(
    view
      ? (...args: unknown[]) => {
          dispatch(view(target._pid === undefined ? args : withoutRecoveryOffset(args)));
        }
      : // No array for each event. Nothing that was received is undefined: with a `second` it is no offset that comes first.
        (value: unknown, second: unknown) => {
          const isAlone = second === undefined && target._pid !== undefined;
          dispatch(isAlone ? withoutRecoveryOffset([value])[0] : value);
        },
  );
  // Without an `fn`, off(event, undefined) of component-emitter would take this listener away.
  Object.assign(listener, { fn: listener });

  const makeWritable = (): void => {
    if (!isRead) return;
    subscriptions = subscriptions.slice();
    isRead = false;
  };
  const leave = (subscription: EventSubscription): void => {
    makeWritable();
    if (!takeOut(subscriptions, subscription)) return;
    if (subscriptions.length === 0) target.off(event, listener);
    if (owner.counted) owner.changed();
  };
  const open = (next: Next, observer?: Completing): EventSubscription => {
    const subscription = new EventSubscription(leave, next, observer);
    if (owner.ended) end(subscription);
    else {
      makeWritable();
      if (subscriptions.push(subscription) === 1) target.on(event, listener);
      if (owner.counted) owner.changed();
    }
    return subscription;
  };

  const observable = new Observable<unknown>((subscriber) =>
    open((value) => {
      subscriber.next(value);
    }, subscriber),
  );
  const ordinary = (observable as RxObservable).subscribe.bind(observable);
  const subscribe: RxObservable['subscribe'] = (observer, error, complete) => {
    if (!error && !complete) {
      if (typeof observer === 'function') return open(observer);
      // A `Subscriber`, perhaps of another copy of RxJS, is the subscription: ours becomes a part of it.
      if (!observer || !('add' in observer)) {
        return open((value) => observer?.next?.(value), observer);
      }
    }
    return ordinary(observer, error, complete);
  };
  Object.assign(observable, { subscribe });

  return {
    observable,
    count: () => subscriptions.length,
    complete() {
      const leaving = subscriptions;
      if (leaving.length === 0) return;
      [subscriptions, isRead] = [[], false];
      target.off(event, listener);
      owner.changed();
      leaving.forEach(end);
    },
  };
}

/** Completes a subscription, unless it was unsubscribed from. */
function end(subscription: EventSubscription): void {
  if (subscription.closed) return;
  try {
    subscription.observer?.complete?.();
  } catch (error) {
    reportError(error);
  }
  subscription.unsubscribe();
}
