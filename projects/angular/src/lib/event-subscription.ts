import { Subscription, throwError } from 'rxjs';

/** What a subscriber does with a value. */
export type Next = (value: unknown) => void;

/**
 * One subscriber of one stream, and the `Subscription` it holds: the stream calls the subscriber's
 * `next` without an RxJS `Subscriber` in between, which is what makes dispatching to many cheaper than
 * many listeners.
 */
export class EventSubscription extends Subscription {
  /**
   * @param leave - Makes the stream let go of this subscription.
   * @param complete - Tells the subscriber that nothing more comes.
   */
  constructor(
    readonly leave: (subscription: EventSubscription) => void,
    readonly complete: () => void,
  ) {
    super();
  }

  override unsubscribe(): void {
    if (this.closed) return;
    this.leave(this);
    super.unsubscribe();
  }
}

/** Reports what a subscriber threw as RxJS does: later, to `config.onUnhandledError` or as uncaught. */
export function reportError(error: unknown): void {
  throwError(() => error).subscribe();
}
