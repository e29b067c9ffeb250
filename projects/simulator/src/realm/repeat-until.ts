import type { ProgramEnvironment } from './environment.js';

/** When something is repeated. */
export interface Repetition {
  /** Milliseconds to the first time; default the same as `every`. */
  readonly first?: number;
  /** Milliseconds to the next time, asked anew for each. */
  readonly every: () => number;
}

/**
 * Calls `act` again and again, as long as that is not later than `options.until` of the program (virtual milliseconds from
 * now, default without end).
 */
export function repeatUntil(
  { setTimeout, Date: clock, options }: Pick<ProgramEnvironment, 'setTimeout' | 'Date' | 'options'>,
  { every, first = every() }: Repetition,
  act: () => void,
): void {
  const until = Number(options['until'] ?? Number.POSITIVE_INFINITY);
  const start = clock.now();
  const actLater = (delay: number): void => {
    if (clock.now() - start + delay > until) return;
    setTimeout(() => {
      // First, so that what is done is no cause of the next time.
      actLater(every());
      act();
    }, delay);
  };
  actLater(first);
}
