import { computed, type Signal, signal, untracked } from '@angular/core';
import { EventStream, type ListenerTarget } from './event-stream';
import type { ZoneBoundary } from './zone-boundary';

/** The streams of one socket: one {@link EventStream} per event name, made when first asked for. */
export class EventStreams {
  // A Map, not an object: `constructor` and `__proto__` are event names like any other.
  readonly #streams = new Map<string, EventStream>();
  readonly #changes = signal(0);
  /** Whether {@link counts} is up to date: only then does a change have to be told, and only once. */
  #counted = false;
  #closed = false;

  /** Subscribers by event name, as state. Events without a subscriber have no entry. */
  readonly counts: Signal<ReadonlyMap<string, number>> = computed(() => {
    this.#changes();
    this.#counted = true;
    const counts = new Map<string, number>();
    for (const [event, stream] of this.#streams) {
      if (stream.count > 0) counts.set(event, stream.count);
    }
    return counts;
  });

  /**
   * @param target - The raw socket.
   * @param zone - Where subscribers are called.
   */
  constructor(
    private readonly target: ListenerTarget,
    private readonly zone: ZoneBoundary,
  ) {}

  readonly #changed = (): void => {
    if (!this.#counted) return;
    this.#counted = false;
    // The async pipe subscribes while a template is being checked, where signals may not be set.
    untracked(() => {
      this.#changes.update((changes) => changes + 1);
    });
  };

  /** The stream of an event; the same one for the life of the socket. */
  of(event: string): EventStream {
    let stream = this.#streams.get(event);
    if (stream === undefined) {
      stream = new EventStream(this.target, event, this.zone, this.#changed);
      if (this.#closed) stream.close();
      this.#streams.set(event, stream);
    }
    return stream;
  }

  /** How many subscribers an event has now. */
  count(event: string): number {
    return this.#streams.get(event)?.count ?? 0;
  }

  /** Completes the stream of one event, which lives on for later subscribers. */
  complete(event: string): void {
    this.#streams.get(event)?.complete();
  }

  /** Completes the streams of all events. */
  completeAll(): void {
    for (const stream of [...this.#streams.values()]) stream.complete();
  }

  /** Completes everything for good. */
  close(): void {
    this.#closed = true;
    for (const stream of [...this.#streams.values()]) stream.close();
  }
}
