import { Subscription, throwError } from 'rxjs';

/** What a subscriber of a stream gets to see of the arguments; null: the first one. */
export type ArgsView = ((args: unknown[]) => unknown) | null;

/** What a subscriber does with a value. */
export type Next = (value: unknown) => void;

/** Where an {@link EventSubscription} is kept while it is open. */
export interface Subscribers {
  readonly closed: boolean;
  add(subscription: EventSubscription): void;
  /** Does nothing for one that is not kept. */
  remove(subscription: EventSubscription): void;
}

/**
 * One subscriber of one stream, and the `Subscription` it holds: the stream calls `next` without an
 * RxJS `Subscriber` in between, which is what makes dispatching to many cheaper than many listeners.
 */
export class EventSubscription extends Subscription {
  /**
   * @param subscribers - Keeps this subscription while it is open.
   * @param view - What to give to `next`.
   * @param next - May throw: whoever calls it reports that with {@link reportError}.
   * @param onComplete - May throw too.
   */
  constructor(
    private readonly subscribers: Subscribers,
    readonly view: ArgsView,
    readonly next: Next,
    private readonly onComplete: (() => void) | undefined,
  ) {
    super();
  }

  override unsubscribe(): void {
    if (this.closed) return;
    this.subscribers.remove(this);
    super.unsubscribe();
  }

  /** Tells the subscriber that nothing more comes; the stream has already let go of it. */
  complete(): void {
    try {
      this.onComplete?.();
    } catch (error) {
      reportError(error);
    }
    super.unsubscribe();
  }
}

/** Reports what a subscriber threw as RxJS does: later, to `config.onUnhandledError` or as uncaught. */
export function reportError(error: unknown): void {
  throwError(() => error).subscribe();
}
