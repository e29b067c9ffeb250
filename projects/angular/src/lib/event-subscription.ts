import { Observable, Subscription } from 'rxjs';

/** What a subscriber does with a value. */
export type Next = (value: unknown) => void;

/** Where a subscriber is told that nothing more comes, if it wants to know. */
export type Completing = { readonly complete?: () => void } | null | undefined;

/**
 * What RxJS keeps in a `Subscription` to itself: null until somebody adds something to it, or adds it to something.
 * Where a version of RxJS keeps it elsewhere it is undefined here, and unsubscribing takes the way of RxJS.
 */
interface Bound {
  readonly _parentage: unknown;
  readonly _finalizers: unknown;
}

/**
 * One subscriber of one stream, and the `Subscription` it holds: the stream calls the subscriber's
 * `next` without an RxJS `Subscriber` in between, which is what makes dispatching to many cheaper than
 * many listeners.
 */
export class EventSubscription extends Subscription {
  // Declared and assigned, not fields: this is made with every subscription.
  declare readonly next: Next;
  declare readonly observer: Completing;
  declare private readonly leave: (subscription: EventSubscription) => void;

  /**
   * @param leave - Makes the stream let go of this subscription.
   * @param observer - What the subscriber subscribed with.
   */
  constructor(leave: (subscription: EventSubscription) => void, next: Next, observer: Completing) {
    super();
    this.leave = leave;
    this.next = next;
    this.observer = observer;
  }

  override unsubscribe(): void {
    if (this.closed) return;
    this.leave(this);
    const { _parentage, _finalizers } = this as unknown as Bound;
    if (_parentage === null && _finalizers === null) this.closed = true;
    else super.unsubscribe();
  }
}

/** Reports what a subscriber threw as RxJS does: later, to `config.onUnhandledError` or as uncaught. */
export function reportError(error: unknown): void {
  new Observable((subscriber) => {
    subscriber.error(error);
  }).subscribe();
}
