import type { TraceCause } from '@wirelight/protocols';
import type { TimeSource } from './time-source.js';
import { TimerQueue, type QueuedTimer } from './timer-queue.js';

/** Real time as the platform has it: a page passes `performance.now`, a message to itself and `setTimeout`. */
export interface RealTimeHost {
  /** Real milliseconds since any moment. */
  readonly now: () => number;
  /** Calls back in a task of its own, at once: without the 4 ms that browsers add to nested timers. */
  readonly soon: (callback: () => void) => void;
  /** Calls back in `ms` milliseconds. @returns Calls it off. */
  readonly later: (callback: () => void, ms: number) => () => void;
  /** The clock is stopped: nothing is called back any more. What the platform needs an end for ends here. */
  readonly end?: () => void;
}

/**
 * The clock of a server that lives in a page or a process: its milliseconds are real ones. Every timer fires in a task of
 * its own, so that all microtasks finish in between, as under the virtual clock.
 *
 * `now` stands still while code runs, as it does there: two messages sent in one breath bear the same moment.
 */
export class RealTimeClock implements TimeSource {
  cause: TraceCause | null = null;
  turn = 0;

  readonly #host: RealTimeHost;
  readonly #onError: (error: unknown) => void;
  readonly #start: number;
  readonly #queue = new TimerQueue();
  #present: number | null = null;
  #order = 0;
  #isAsked = false;
  #alarm: { readonly at: number; readonly callOff: () => void } | null = null;
  #isStopped = false;

  /** @param onError - Hears what a callback threw; the clock goes on. */
  constructor(host: RealTimeHost, onError: (error: unknown) => void) {
    this.#host = host;
    this.#onError = onError;
    this.#start = host.now();
  }

  get now(): number {
    if (this.#present === null) {
      this.#present = this.#host.now() - this.#start;
      queueMicrotask(() => {
        this.#present = null;
      });
    }
    return this.#present;
  }

  /** Whether nothing is due ever again. */
  get isIdle(): boolean {
    return this.#queue.peek() === undefined;
  }

  /** Says that what follows comes from outside and was caused by nothing that is recorded. */
  enter(): void {
    this.turn++;
    this.cause = null;
  }

  schedule(delay: number, callback: () => void, named = false): QueuedTimer {
    const { cause } = this;
    const timer: QueuedTimer = {
      at: this.now + Math.max(delay, 0),
      order: this.#order++,
      callback,
      cause: named && cause !== null ? { seq: cause.seq, timer: delay } : cause,
      isWaiting: true,
      next: null,
    };
    if (this.#isStopped) {
      timer.isWaiting = false;
      return timer;
    }
    this.#queue.push(timer);
    this.#arm();
    return timer;
  }

  cancel(timer: QueuedTimer): void {
    this.#queue.cancel(timer);
  }

  /** Ends it: whatever waits never fires, nothing new is taken. */
  stop(): void {
    this.#isStopped = true;
    this.#alarm?.callOff();
    this.#alarm = null;
    while (this.#queue.pop() !== undefined);
    this.#host.end?.();
  }

  /** Makes sure that somebody wakes up when the next timer is due. */
  #arm(): void {
    if (this.#isAsked) return;
    const at = this.#queue.peek()?.at;
    if (at === undefined || (this.#alarm !== null && this.#alarm.at <= at)) return;
    this.#alarm?.callOff();
    this.#alarm = null;
    const wait = at - this.now;
    if (wait <= 0) this.#ask();
    else {
      const callOff = this.#host.later(() => {
        this.#alarm = null;
        this.#fire();
      }, wait);
      this.#alarm = { at, callOff };
    }
  }

  #ask(): void {
    this.#isAsked = true;
    this.#host.soon(() => {
      this.#isAsked = false;
      this.#fire();
    });
  }

  /** Fires one timer at most. One more task follows, in which the cause of this one is over. */
  #fire(): void {
    this.turn++;
    this.cause = null;
    const due = this.#queue.peek();
    if (due === undefined) return;
    if (due.at > this.now) {
      this.#arm();
      return;
    }
    this.#queue.pop();
    this.cause = due.cause;
    try {
      due.callback();
    } catch (error) {
      this.#onError(error);
    }
    if (!this.#isStopped) this.#ask();
  }
}
