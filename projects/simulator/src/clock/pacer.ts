import type { Clock } from './clock.js';

/** Real time as the pacer reads it: a page passes `performance.now` and `requestAnimationFrame`, a test a fake. */
export interface PacerHost {
  /** Real milliseconds since any moment. */
  readonly now: () => number;
  /** Calls back soon, once. */
  readonly nextFrame: (callback: () => void) => void;
}

/**
 * Lets a virtual clock follow real time: play at a speed, pause. Used where a run must keep pace with the world (a live
 * page, a real socket); the labs move a cursor over a finished recording instead.
 */
export class Pacer {
  readonly #clock: Clock;
  readonly #host: PacerHost;
  /** The present play, or `null`: a new one (another speed) makes frames of the older one stop. */
  #play: symbol | null = null;

  constructor(clock: Clock, host: PacerHost) {
    this.#clock = clock;
    this.#host = host;
  }

  get isPlaying(): boolean {
    return this.#play !== null;
  }

  /** Starts, or goes on at another speed. @param speed - Virtual milliseconds per real one, above 0. */
  play(speed = 1): void {
    if (!(speed > 0)) throw new RangeError(`Speed must be above 0, not ${speed}.`);
    const play = Symbol('play');
    this.#play = play;
    const realStart = this.#host.now();
    const virtualStart = this.#clock.now;
    const frame = async (): Promise<void> => {
      if (this.#play !== play) return;
      await this.#clock.runTo(virtualStart + (this.#host.now() - realStart) * speed);
      if (this.#play === play) this.#host.nextFrame(() => void frame());
    };
    this.#host.nextFrame(() => void frame());
  }

  /** Virtual time stands still until `play`. */
  pause(): void {
    this.#play = null;
  }
}
