import { Tab } from './tab.js';
import type { TimeSource } from './time-source.js';
import type { QueuedTimer } from './timer-queue.js';

type Callback = (...args: never[]) => void;

/** Hears what becomes of one timer. */
export type TimerFollower = (change: 'set' | 'cleared' | 'fired', delay: number) => void;

/** What `setTimeout` returns: an object as in Node (`ref`, `unref`, `refresh`) that turns into a number as in browsers. */
export class Timer {
  readonly #clock: TimeSource;
  readonly #callback: () => void;
  readonly #delay: number;
  readonly #repeats: boolean;
  readonly #id: number;
  readonly #tab: Tab;
  readonly #follower: TimerFollower | null;
  #nesting: number;
  #queued: QueuedTimer;

  constructor(
    clock: TimeSource,
    callback: () => void,
    delay: number,
    repeats: boolean,
    id: number,
    tab: Tab,
    follower: TimerFollower | null,
  ) {
    this.#clock = clock;
    this.#tab = tab;
    this.#nesting = tab.nesting;
    this.#callback = callback;
    this.#delay = delay;
    this.#repeats = repeats;
    this.#id = id;
    this.#follower = follower;
    this.#queued = this.#start();
  }

  /** Stops it; a second call does nothing. */
  clear(): void {
    if (this.#queued.isWaiting) this.#follower?.('cleared', this.#delay);
    this.#clock.cancel(this.#queued);
  }

  refresh(): this {
    this.#clock.cancel(this.#queued);
    this.#queued = this.#start();
    return this;
  }

  /** No event loop hangs on virtual timers, so these two only exist to be called. */
  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  [Symbol.toPrimitive](): number {
    return this.#id;
  }

  #start(): QueuedTimer {
    this.#follower?.('set', this.#delay);
    return this.#clock.schedule(this.#delay, () => this.#fire(), true);
  }

  /** A tab that nobody sees keeps it waiting. */
  #fire(): void {
    const wait = this.#tab.wait(this.#nesting);
    if (wait > 0) {
      this.#queued = this.#clock.schedule(wait, () => this.#fire());
      return;
    }
    this.#tab.fires(this.#nesting);
    this.#follower?.('fired', this.#delay);
    if (this.#repeats) {
      this.#nesting++;
      this.#queued = this.#start();
    }
    this.#callback();
  }
}

/** The timer functions of one run. */
export interface Timers {
  readonly setTimeout: (callback: Callback, delay?: number, ...args: unknown[]) => Timer;
  readonly setInterval: (callback: Callback, delay?: number, ...args: unknown[]) => Timer;
  readonly setImmediate: (callback: Callback, ...args: unknown[]) => Timer;
  readonly clearTimeout: (timer: Timer | number | null | undefined) => void;
  readonly clearInterval: (timer: Timer | number | null | undefined) => void;
  readonly clearImmediate: (timer: Timer | number | null | undefined) => void;
}

/**
 * Timer functions on a virtual clock.
 *
 * A delay below 1 ms counts as 1 ms, as in Node; so a loop of zero-delay timers still moves time and comes to an end.
 *
 * @param tab - The tab that the timers belong to; default one that is always visible.
 * @param follow - Asked when a timer is made: who hears of it; default nobody.
 * @source Node.js, "Timers": "When delay is larger than 2147483647 or less than 1 or NaN, the delay will be set to 1."
 */
export function createTimers(
  clock: TimeSource,
  tab: Tab = new Tab(clock),
  follow: () => TimerFollower | null = () => null,
): Timers {
  const byId = new Map<number, Timer>();
  let lastId = 0;

  const start = (callback: Callback, delay: number, repeats: boolean, args: unknown[]): Timer => {
    const id = ++lastId;
    const run = (): void => {
      if (!repeats) byId.delete(id);
      // A program gives them itself, for its own callback.
      callback(...(args as never[]));
    };
    const timer = new Timer(clock, run, delay, repeats, id, tab, follow());
    byId.set(id, timer);
    return timer;
  };
  const clear = (timer: Timer | number | null | undefined): void => {
    if (timer === null || timer === undefined) return;
    const id = Number(timer);
    byId.get(id)?.clear();
    byId.delete(id);
  };

  return {
    setTimeout: (callback, delay, ...args) => start(callback, toDelay(delay), false, args),
    setInterval: (callback, delay, ...args) => start(callback, toDelay(delay), true, args),
    setImmediate: (callback, ...args) => start(callback, 0, false, args),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  };
}

function toDelay(delay: number | undefined): number {
  const ms = Math.trunc(Number(delay));
  return ms >= 1 && ms <= 2_147_483_647 ? ms : 1;
}
