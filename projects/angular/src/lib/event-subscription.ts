import { Observable, Subscription } from 'rxjs';

/** What a subscriber does with a value. */
export type Next = (value: unknown) => void;

/** Where a subscriber is told that nothing more comes, if it wants to know. */
export type Completing = { readonly complete?: () => void } | null | undefined;

/** What a subscription is one of. */
interface Subscribed {
  /** Lets go of a subscription; not of one that has left already. */
  leave(subscription: EventSubscription): void;
}

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
  declare private readonly observer: Completing;
  declare private readonly stream: Subscribed;

  /**
   * @param stream - Is left by unsubscribing.
   * @param next - Is called with each value.
   * @param observer - What the subscriber subscribed with, where that is no function.
   */
  constructor(stream: Subscribed, next: Next, observer: Completing) {
    super();
    this.stream = stream;
    this.next = next;
    this.observer = observer;
  }

  /** Completes the subscriber and unsubscribes, unless that has happened. What it throws is reported. */
  end(): void {
    if (this.closed) return;
    try {
      this.observer?.complete?.();
    } catch (error) {
      reportError(error);
    }
    this.unsubscribe();
  }

  override unsubscribe(): void {
    if (this.closed) return;
    this.stream.leave(this);
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
