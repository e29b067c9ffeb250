import { Observable, type Observer, type Subscription } from 'rxjs';
import {
  type ArgsView,
  EventSubscription,
  type Next,
  type Subscribers,
} from './event-subscription';

type ObserverOrNext = Partial<Observer<unknown>> | Next | null;

/**
 * An Observable whose subscribers are called directly by the stream behind it. Operators, which bring
 * an RxJS `Subscriber` of their own, take the ordinary way. It never errors.
 */
export class EventObservable extends Observable<unknown> {
  /**
   * @param subscribers - The stream.
   * @param view - What subscribers get to see of the arguments.
   */
  constructor(
    private readonly subscribers: Subscribers,
    private readonly view: ArgsView,
  ) {
    super((subscriber) =>
      open(
        subscribers,
        view,
        (value) => {
          subscriber.next(value);
        },
        () => {
          subscriber.complete();
        },
      ),
    );
  }

  override subscribe(observerOrNext?: ObserverOrNext): Subscription;
  /** @deprecated As in RxJS: pass an observer instead. */
  override subscribe(
    next?: Next | null,
    error?: unknown,
    complete?: (() => void) | null,
  ): Subscription;
  override subscribe(
    observer?: ObserverOrNext,
    _error?: unknown,
    complete?: (() => void) | null,
  ): Subscription {
    if (typeof observer === 'function') {
      return open(this.subscribers, this.view, observer, complete ?? undefined);
    }
    if (!observer) return open(this.subscribers, this.view, ignore, complete ?? undefined);
    // A `Subscriber`, perhaps of another copy of RxJS: it is the subscription, ours becomes a part of it.
    if ('add' in observer) return super.subscribe(observer);
    return open(
      this.subscribers,
      this.view,
      (value) => observer.next?.(value),
      () => observer.complete?.(),
    );
  }
}

const ignore = (): void => undefined;

function open(
  subscribers: Subscribers,
  view: ArgsView,
  next: Next,
  complete: (() => void) | undefined,
): EventSubscription {
  const subscription = new EventSubscription(subscribers, view, next, complete);
  if (subscribers.closed) subscription.complete();
  else subscribers.add(subscription);
  return subscription;
}
