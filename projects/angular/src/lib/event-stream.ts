import { Observable } from 'rxjs';
import type { Listener, ZoneBoundary } from './zone-boundary';

/** What a stream needs of a socket. */
export interface ListenerTarget {
  on(event: string, listener: Listener): unknown;
  off(event: string, listener: Listener): unknown;
}

interface Sink {
  next(args: unknown[]): void;
  complete(): void;
}

/**
 * One event of one socket, multicast: a single listener is added for the first subscriber and
 * removed with the last one, whichever of the two Observables they chose. Same order and same
 * treatment of joining and leaving during a dispatch as RxJS `share()`.
 */
export class EventStream {
  /** Emits the first argument of each event, `undefined` where it has none. */
  readonly first: Observable<unknown> = new Observable((subscriber) =>
    this.#add({
      next: (args) => {
        subscriber.next(args[0]);
      },
      complete: () => {
        subscriber.complete();
      },
    }),
  );

  /** Emits all arguments of each event. The array is shared by the subscribers. */
  readonly args: Observable<unknown[]> = new Observable((subscriber) => this.#add(subscriber));

  readonly #sinks = new Set<Sink>();
  /** The sinks as of the last change, so that dispatching does not copy. */
  #snapshot: readonly Sink[] = [];
  #closed = false;
  readonly #listener: Listener;

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
      for (const sink of this.#current()) sink.next(args);
    });
    // Without an `fn`, off(event, undefined) of component-emitter would take this listener away.
    Object.assign(this.#listener, { fn: this.#listener });
  }

  /** How many subscribers there are now. */
  get count(): number {
    return this.#sinks.size;
  }

  /** Completes the subscribers and removes the listener. Later subscribers begin anew. */
  complete(): void {
    if (this.#sinks.size === 0) return;
    const leaving = this.#current();
    this.#sinks.clear();
    this.target.off(this.event, this.#listener);
    this.#change();
    for (const sink of leaving) sink.complete();
  }

  /** {@link complete}, for good: later subscribers complete at once. */
  close(): void {
    this.#closed = true;
    this.complete();
  }

  #add(sink: Sink): (() => void) | undefined {
    if (this.#closed) {
      sink.complete();
      return undefined;
    }
    this.#sinks.add(sink);
    if (this.#sinks.size === 1) this.target.on(this.event, this.#listener);
    this.#change();
    return () => {
      if (!this.#sinks.delete(sink)) return;
      if (this.#sinks.size === 0) this.target.off(this.event, this.#listener);
      this.#change();
    };
  }

  #current(): readonly Sink[] {
    if (this.#snapshot.length !== this.#sinks.size) this.#snapshot = [...this.#sinks];
    return this.#snapshot;
  }

  #change(): void {
    this.#snapshot = [];
    this.changed();
  }
}
