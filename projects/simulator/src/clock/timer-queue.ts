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
}

/**
 * Timers by moment: a binary heap, since one run may set hundreds of thousands of them. A cancelled timer stays in the heap
 * until its turn comes or until most of the heap is cancelled: a time-out that every message starts over would fill it.
 */
export class TimerQueue {
  #heap: QueuedTimer[] = [];
  #cancelled = 0;

  push(timer: QueuedTimer): void {
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

  /** Makes sure that it never fires. */
  cancel(timer: QueuedTimer): void {
    if (!timer.isWaiting) return;
    timer.isWaiting = false;
    this.#cancelled++;
    if (this.#cancelled > 64 && this.#cancelled * 2 > this.#heap.length) this.#compact();
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
    this.#heap = this.#heap.filter((timer) => timer.isWaiting).sort(byMoment);
    this.#cancelled = 0;
  }

  #removeFirst(): void {
    const heap = this.#heap;
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
