import type { TraceCause } from '@wirelight/protocols';
import type { QueuedTimer } from './timer-queue.js';

/**
 * What network, recorder and timers need of a clock: the virtual one of a run (`Clock`), or a real one that a page or a
 * process goes by (`RealTimeClock`).
 */
export interface TimeSource {
  /** Milliseconds since the start. */
  readonly now: number;
  /** Counts what has fired: the same as long as one callback and its microtasks run. */
  readonly turn: number;
  /** What the present moment was caused by. */
  cause: TraceCause | null;
  /**
   * Runs `callback` in `delay` milliseconds, under the cause of this moment.
   *
   * @param named - Whether the delay belongs into the cause chain: true for the programs' own timers.
   */
  schedule(delay: number, callback: () => void, named?: boolean): QueuedTimer;
  /** Does nothing when it has fired already. */
  cancel(timer: QueuedTimer): void;
}
