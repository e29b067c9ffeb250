import type { TraceCause } from '@wirelight/protocols';

/** A job waiting for its moment. `order` breaks ties, so that equal moments keep the order in which they were asked for. */
export interface QueuedTimer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
  /** What the moment of setting it was caused by. */
  readonly cause: TraceCause | null;
  /** Neither fired nor cancelled yet. */
  isWaiting: boolean;
  /** The queue's own: the one behind it in its chain. */
  next: QueuedTimer | null;
}

/**
 * Timers by moment: a binary heap, since one run may set hundreds of thousands of them. Timers that are set one after the other for the
 * same moment are one place of it, a chain: in a broadcast to a thousand sockets a thousand arrivals would otherwise be sorted in
 * among some thousand heartbeats, one by one.
 *
 * A cancelled timer stays until its turn comes or until most of them are cancelled: a time-out that every message starts over would
 * fill the heap.
 */
export class TimerQueue {
  /** The first of each chain. Of two chains for the same moment all of one was set before the other began. */
  #heap: QueuedTimer[] = [];
  /** The timer that was set last, `null` when it is no longer here: the end of its chain. */
  #last: QueuedTimer | null = null;
  #size = 0;
  #cancelled = 0;

  push(timer: QueuedTimer): void {
    this.#size++;
    if (this.#last?.at === timer.at) this.#last.next = timer;
    else this.#sortIn(timer);
    this.#last = timer;
  }

  /** Makes sure that it never fires. */
  cancel(timer: QueuedTimer): void {
    if (!timer.isWaiting) return;
    timer.isWaiting = false;
    this.#cancelled++;
    if (this.#cancelled > 64 && this.#cancelled * 2 > this.#size) this.#compact();
  }

  /** The next timer that is still wanted, or `undefined`. Drops cancelled ones on the way. */
  peek(): QueuedTimer | undefined {
    while (this.#heap[0]?.isWaiting === false) {
      this.#removeFirst();
      this.#cancelled--;
    }
    return this.#heap[0];
  }

  /** Takes the next timer that is still wanted. */
  pop(): QueuedTimer | undefined {
    const first = this.peek();
    if (first === undefined) return undefined;
    this.#removeFirst();
    first.isWaiting = false;
    return first;
  }

  /** Leaves out what is cancelled. A sorted list is a heap. */
  #compact(): void {
    const wanted: QueuedTimer[] = [];
    for (const first of this.#heap) {
      for (let timer: QueuedTimer | null = first; timer !== null;) {
        const { next }: QueuedTimer = timer;
        timer.next = null;
        if (timer.isWaiting) wanted.push(timer);
        timer = next;
      }
    }
    this.#heap = wanted.sort(byMoment);
    this.#last = null;
    this.#size = wanted.length;
    this.#cancelled = 0;
  }

  #sortIn(timer: QueuedTimer): void {
    const heap = this.#heap;
    let index = heap.push(timer) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent] as QueuedTimer;
      if (!isBefore(timer, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = timer;
  }

  #removeFirst(): void {
    const heap = this.#heap;
    const first = heap[0];
    if (first === undefined) return;
    this.#size--;
    if (first === this.#last) this.#last = null;
    if (first.next !== null) {
      heap[0] = first.next;
      // Whoever keeps the handle must not keep those behind it.
      first.next = null;
      return;
    }
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && isBefore(right, heap[child] as QueuedTimer)) child++;
      const candidate = heap[child] as QueuedTimer;
      if (!isBefore(candidate, last)) break;
      heap[index] = candidate;
      index = child;
    }
    heap[index] = last;
  }
}

function byMoment(a: QueuedTimer, b: QueuedTimer): number {
  return a.at - b.at || a.order - b.order;
}

function isBefore(a: QueuedTimer, b: QueuedTimer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
