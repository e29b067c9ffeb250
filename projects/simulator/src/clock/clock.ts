import type { TraceCause } from '@wirelight/protocols';
import { createFlushMicrotasks, type FlushMicrotasks } from './flush-microtasks.js';
import type { TimeSource } from './time-source.js';
import { TimerQueue, type QueuedTimer } from './timer-queue.js';

/** How a clock lets microtasks finish, and when it gives up. */
export interface ClockOptions {
  /** How to let microtasks finish; default a real macrotask. */
  readonly flush?: FlushMicrotasks;
  /** Timers that may fire in one run before it counts as a runaway; default 2,000,000. */
  readonly limit?: number;
  /** Hears what a callback threw; the run goes on. Without it the error ends the run. */
  readonly onError?: (error: unknown) => void;
}

/** The run fired more timers than its limit allows. */
export class RunawayError extends Error {
  override readonly name = 'RunawayError';
}

/**
 * Virtual time. It stands still until somebody moves it, then fires one timer, lets every microtask finish, and goes on
 * to the next: the order of a real event loop, without its waiting.
 */
export class Clock implements TimeSource {
  /** Virtual milliseconds since the start of the run. */
  now = 0;
  /** What the present moment was caused by. Timers remember it, so that effects can be traced back. */
  cause: TraceCause | null = null;

  readonly #queue = new TimerQueue();
  readonly #flush: FlushMicrotasks;
  readonly #limit: number;
  readonly #onError: ((error: unknown) => void) | undefined;
  #order = 0;
  #fired = 0;

  constructor(options: ClockOptions = {}) {
    this.#flush = options.flush ?? createFlushMicrotasks();
    this.#limit = options.limit ?? 2_000_000;
    this.#onError = options.onError;
  }

  get turn(): number {
    return this.#fired;
  }

  /**
   * Runs `callback` in `delay` virtual milliseconds, under the cause of this moment.
   *
   * @param delay - Milliseconds, 0 or more, fractions allowed.
   * @param named - Whether the delay belongs into the cause chain ("after a timer of 25000 ms"): true for the programs'
   *   own timers, false for the time that bytes spend on a link.
   * @returns A handle for `cancel`.
   */
  schedule(delay: number, callback: () => void, named = false): QueuedTimer {
    const { cause } = this;
    const timer: QueuedTimer = {
      at: this.now + delay,
      order: this.#order++,
      callback,
      cause: named && cause !== null ? { seq: cause.seq, timer: delay } : cause,
      isWaiting: true,
      next: null,
    };
    this.#queue.push(timer);
    return timer;
  }

  /** Does nothing when it has fired already. */
  cancel(timer: QueuedTimer): void {
    this.#queue.cancel(timer);
  }

  /** The moment of the next timer, or `undefined` when nothing is due ever again. */
  next(): number | undefined {
    return this.#queue.peek()?.at;
  }

  /** Moves time forward by `ms`, firing everything due on the way. */
  advance(ms: number): Promise<void> {
    return this.runTo(this.now + ms);
  }

  /**
   * Moves time forward to `at`, firing everything due up to and including that moment.
   *
   * @throws RunawayError when the limit of timers is reached.
   */
  async runTo(at: number): Promise<void> {
    await this.#flush();
    for (;;) {
      const due = this.next();
      if (due === undefined || due > at) break;
      await this.step();
    }
    this.now = Math.max(this.now, at);
    this.cause = null;
  }

  /**
   * Fires the next timer, whenever it is due, and lets its microtasks finish. Does nothing when there is none.
   *
   * @throws RunawayError when the limit of timers is reached.
   */
  step(): Promise<void> {
    const timer = this.#queue.pop();
    if (timer === undefined) return Promise.resolve();
    if (++this.#fired > this.#limit) {
      const message = `More than ${this.#limit} timers fired by ${timer.at} ms.`;
      return Promise.reject(new RunawayError(message));
    }
    this.now = timer.at;
    this.cause = timer.cause;
    try {
      timer.callback();
    } catch (error) {
      if (this.#onError === undefined) throw error;
      this.#onError(error);
    }
    return this.#flush();
  }
}
