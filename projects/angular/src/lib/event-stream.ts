import type { Observable } from 'rxjs';
import { EventObservable } from './event-observable';
import {
  type ArgsView,
  type EventSubscription,
  type Next,
  reportError,
  type Subscribers,
} from './event-subscription';
import { withoutRecoveryOffset } from './recovery-offset';
import type { Listener, ZoneBoundary } from './zone-boundary';

/** What a stream needs of a socket. */
export interface ListenerTarget {
  on(event: string, listener: Listener): unknown;
  off(event: string, listener: Listener): unknown;
  /** Set while the server keeps this socket's state, and appends an offset to its events. */
  readonly _pid?: unknown;
}

/**
 * One event of one socket, multicast: a single listener is added for the first subscriber and
 * removed with the last one, whichever of the Observables they chose. Same order and same treatment
 * of joining, leaving and throwing during a dispatch as RxJS `share()`.
 */
export class EventStream implements Subscribers {
  /** Emits the first argument of each event, `undefined` where it has none. */
  readonly first: Observable<unknown> = new EventObservable(this, null);

  /** Whether it has ended for good. */
  closed = false;

  readonly #views = new Map<ArgsView, Observable<unknown>>();
  readonly #listener: Listener;
  #subscriptions: EventSubscription[] = [];
  /** The `next` of each subscription: what the hottest loop of the package reads, side by side. */
  #nexts: Next[] = [];
  /** How many subscriptions have a view, and need all arguments. */
  #viewing = 0;
  /** Whether a dispatch may be reading the arrays, which must then not be written any more. */
  #read = false;

  /**
   * @param target - The raw socket.
   * @param event - Any name.
   * @param zone - Where subscribers are called.
   * @param changed - Called after each change of {@link count}.
   */
  constructor(
    private readonly target: ListenerTarget,
    private readonly event: string,
    zone: ZoneBoundary,
    private readonly changed: () => void,
  ) {
    this.#listener = zone.inside((...args) => {
      if (this.target._pid !== undefined) this.#dispatch(withoutRecoveryOffset(args));
      // Handed over like this, the arguments need no array as long as nobody views them.
      else if (this.#viewing === 0) this.#dispatchFirst(args[0]);
      else this.#dispatch(args);
    });
    // Without an `fn`, off(event, undefined) of component-emitter would take this listener away.
    Object.assign(this.#listener, { fn: this.#listener });
  }

  /** How many subscribers there are now. */
  get count(): number {
    return this.#subscriptions.length;
  }

  /** Emits what `view` makes of the arguments of each event; the same Observable for the same view. */
  through(view: (args: unknown[]) => unknown): Observable<unknown> {
    let observable = this.#views.get(view);
    if (observable === undefined) {
      observable = new EventObservable(this, view);
      this.#views.set(view, observable);
    }
    return observable;
  }

  add(subscription: EventSubscription): void {
    this.#makeWritable();
    this.#nexts.push(subscription.next);
    if (subscription.view !== null) this.#viewing++;
    if (this.#subscriptions.push(subscription) === 1) this.target.on(this.event, this.#listener);
    this.changed();
  }

  remove(subscription: EventSubscription): void {
    // Who came last often leaves first.
    const last = this.#subscriptions.length - 1;
    const index =
      this.#subscriptions[last] === subscription ? last : this.#subscriptions.indexOf(subscription);
    if (index === -1) return;
    this.#makeWritable();
    if (index === last) {
      this.#subscriptions.pop();
      this.#nexts.pop();
    } else {
      this.#subscriptions.splice(index, 1);
      this.#nexts.splice(index, 1);
    }
    if (subscription.view !== null) this.#viewing--;
    if (last === 0) this.target.off(this.event, this.#listener);
    this.changed();
  }

  /** Completes the subscribers and removes the listener. Later subscribers begin anew. */
  complete(): void {
    const leaving = this.#subscriptions;
    if (leaving.length === 0) return;
    this.#subscriptions = [];
    this.#nexts = [];
    this.#viewing = 0;
    this.#read = false;
    this.target.off(this.event, this.#listener);
    this.changed();
    for (const subscription of leaving) {
      if (!subscription.closed) subscription.complete();
    }
  }

  /** {@link complete}, for good: later subscribers complete at once. */
  close(): void {
    this.closed = true;
    this.complete();
  }

  #dispatchFirst(first: unknown): void {
    const subscriptions = this.#subscriptions;
    const nexts = this.#nexts;
    this.#read = true;
    for (let index = 0; index < nexts.length; index++) {
      if (this.#hasLeft(subscriptions, index)) continue;
      const next = nexts[index]!;
      try {
        next(first);
      } catch (error) {
        reportError(error);
      }
    }
  }

  #dispatch(args: unknown[]): void {
    const subscriptions = this.#subscriptions;
    this.#read = true;
    for (let index = 0; index < subscriptions.length; index++) {
      if (this.#hasLeft(subscriptions, index)) continue;
      const { next, view } = subscriptions[index]!;
      try {
        next(view === null ? args[0] : view(args));
      } catch (error) {
        reportError(error);
      }
    }
  }

  /** Whether a subscriber has left since the dispatch that reads this array began. */
  #hasLeft(subscriptions: readonly EventSubscription[], index: number): boolean {
    return subscriptions !== this.#subscriptions && subscriptions[index]!.closed;
  }

  #makeWritable(): void {
    if (!this.#read) return;
    this.#subscriptions = this.#subscriptions.slice();
    this.#nexts = this.#nexts.slice();
    this.#read = false;
  }
}
