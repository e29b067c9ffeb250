import { describe, expect, it } from 'vitest';
import { Random } from '../random/random.js';
import { TimerQueue, type QueuedTimer } from './timer-queue.js';

const timer = (at: number, order: number): QueuedTimer => ({
  at,
  order,
  callback: () => undefined,
  cause: null,
  isWaiting: true,
  next: null,
});

/** Takes everything out. */
function drain(queue: TimerQueue): readonly number[] {
  const orders: number[] = [];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) orders.push(next.order);
  return orders;
}

describe('TimerQueue', () => {
  it('keeps the order of equal moments, whatever was set in between', () => {
    const queue = new TimerQueue();
    for (const [order, at] of [5, 5, 9, 5, 2, 2, 5, 9, 9].entries()) queue.push(timer(at, order));
    expect(drain(queue)).toEqual([4, 5, 0, 1, 3, 6, 2, 7, 8]);
  });

  it('takes a timer for the moment of the one that was just taken', () => {
    const queue = new TimerQueue();
    queue.push(timer(1, 0));
    expect(queue.pop()?.order).toBe(0);
    queue.push(timer(1, 1));
    queue.push(timer(1, 2));
    expect(drain(queue)).toEqual([1, 2]);
  });

  it('does what a sorted list does, over pushes, pops and cancels by chance', () => {
    const queue = new TimerQueue();
    const random = new Random(5);
    const below = (limit: number): number => Math.floor(random.next() * limit);
    let list: QueuedTimer[] = [];
    let [now, order] = [0, 0];
    for (let round = 0; round < 3000; round++) {
      const kind = below(10);
      if (kind < 5) {
        // Few moments, so that many are the same, and often the one of the push before.
        const at = now + below(4) * below(3);
        for (let count = 1 + below(3); count > 0; count--) {
          const next = timer(at, order++);
          queue.push(next);
          list.push(next);
        }
      } else if (kind < 7) {
        const chosen = list[below(list.length)];
        if (chosen !== undefined) queue.cancel(chosen);
        list = list.filter((one) => one !== chosen);
      } else {
        const [first] = [...list].sort((a, b) => a.at - b.at || a.order - b.order);
        list = list.filter((one) => one !== first);
        const popped = queue.pop();
        if (popped !== first) expect([round, popped?.order]).toEqual([round, first?.order]);
        expect(popped?.next ?? null).toBeNull();
        now = first?.at ?? now;
      }
    }
    expect(order).toBeGreaterThan(2000);
    expect(drain(queue)).toEqual(
      list.sort((a, b) => a.at - b.at || a.order - b.order).map((one) => one.order),
    );
  });
});
