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
  readonly ended: boolean;
  /** Whether a subscriber that comes or goes has to be told. */
  readonly counted: boolean;
  /** Called after a subscriber came or went. */
  changed(): void;
}

/**
 * One event of one socket. Multicasts it: a single listener is added for the first subscriber and removed with
 * the last one. Same order and same treatment of joining, leaving and throwing during a dispatch as RxJS
 * `share()`; it never errors. Subscribers are called directly; operators, which bring an RxJS
 * `Subscriber` of their own, take the ordinary way.
 */
// A class, and no closures: engines compile the methods once for all streams.
export class EventStream extends Observable<unknown> {
  #subscriptions: EventSubscription[] = [];
  /** Whether a dispatch may be reading the subscriptions, which must then not be written any more. */
  #isRead = false;
  readonly #listener: Listener;
  readonly #target: ListenerTarget;
  readonly #event: string;
  readonly #owner: StreamOwner;

  /**
   * @param target - The raw socket, or something like it.
   * @param event - Any name.
   * @param view - What subscribers get to see of the arguments; undefined: the first one.
   * @param owner - The socket.
   */
  constructor(
    target: ListenerTarget,
    event: string,
    view: ArgsView | undefined,
    owner: StreamOwner,
  ) {
    super((subscriber) =>
      this.#open((value) => {
        subscriber.next(value);
      }, subscriber),
    );
    this.#target = target;
    this.#event = event;
    this.#owner = owner;
    this.#listener = owner.zone.inside(
      view
        ? (...args: unknown[]) => {
            this.#dispatch(view(target._pid === undefined ? args : withoutRecoveryOffset(args)));
          }
        : // No array for each event. Nothing that was received is undefined: with a `second` it is no offset that comes first.
          (value: unknown, second: unknown) => {
            const isAlone = second === undefined && target._pid !== undefined;
            this.#dispatch(isAlone ? withoutRecoveryOffset([value])[0] : value);
          },
    );
    // Without an `fn`, off(event, undefined) of component-emitter would take this listener away.
    Object.assign(this.#listener, { fn: this.#listener });
  }

  /** How many subscribers there are now. */
  get count(): number {
    return this.#subscriptions.length;
  }

  /** As of RxJS, its deprecated form included. */
  override subscribe(
    observer?: Partial<Observer<unknown>> | Next | null,
    error?: unknown,
    complete?: unknown,
  ): Subscription {
    if (!error && !complete) {
      if (typeof observer === 'function') return this.#open(observer);
      // A `Subscriber`, perhaps of another copy of RxJS, is the subscription: ours becomes a part of it.
      if (!observer || !('add' in observer)) {
        return this.#open((value) => observer?.next?.(value), observer);
      }
    }
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- for those who call it so
    return super.subscribe(observer as Next, error as Next, complete as () => void);
  }

  /** Takes a subscriber out, unless it is out already, and the listener away with the last one. */
  leave(subscription: EventSubscription): void {
    const subscriptions = this.#writable();
    if (!takeOut(subscriptions, subscription)) return;
    if (subscriptions.length === 0) this.#target.off(this.#event, this.#listener);
    if (this.#owner.counted) this.#owner.changed();
  }

  /** Completes the subscribers and removes the listener. */
  complete(): void {
    const leaving = this.#subscriptions;
    if (leaving.length === 0) return;
    this.#subscriptions = [];
    this.#isRead = false;
    this.#target.off(this.#event, this.#listener);
    this.#owner.changed();
    for (const subscription of leaving) subscription.end();
  }

  #open(next: Next, observer?: Completing): EventSubscription {
    const subscription = new EventSubscription(this, next, observer);
    if (this.#owner.ended) subscription.end();
    else {
      if (this.#writable().push(subscription) === 1) this.#target.on(this.#event, this.#listener);
      if (this.#owner.counted) this.#owner.changed();
    }
    return subscription;
  }

  #dispatch(value: unknown): void {
    const reading = this.#subscriptions;
    this.#isRead = true;
    for (let index = 0; index < reading.length; index++) {
      // Whoever left since the dispatch began is still in the array it reads.
      const subscription = reading[index]!;
      if (reading !== this.#subscriptions && subscription.closed) continue;
      // Called as a function: not as a method of the subscription.
      const { next } = subscription;
      try {
        next(value);
      } catch (error) {
        reportError(error);
      }
    }
  }

  /** The subscriptions, in an array that no dispatch reads. */
  #writable(): EventSubscription[] {
    if (this.#isRead) {
      this.#subscriptions = this.#subscriptions.slice();
      this.#isRead = false;
    }
    return this.#subscriptions;
  }
}
