/** The real timers of the page; tests bring their own. */
export interface WatchdogTimers {
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: never): void;
}

/** Calls `onSilence` when nobody has fed it for a while. */
export class Watchdog {
  readonly #timers: WatchdogTimers;
  readonly #onSilence: () => void;
  #timer: unknown = null;

  constructor(timers: WatchdogTimers, onSilence: () => void) {
    this.#timers = timers;
    this.#onSilence = onSilence;
  }

  /** Starts over: silence is reported `ms` real milliseconds from now, unless it is fed or rested before. */
  feed(ms: number): void {
    this.rest();
    this.#timer = this.#timers.setTimeout(() => {
      this.#timer = null;
      this.#onSilence();
    }, ms);
  }

  /** Stops watching. */
  rest(): void {
    // What the same timers gave: a number in a page, an object in Node.
    if (this.#timer !== null) this.#timers.clearTimeout(this.#timer as never);
    this.#timer = null;
  }
}
