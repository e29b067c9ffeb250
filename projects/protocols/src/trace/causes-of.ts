import type { Recording } from './trace-entry.js';

/**
 * What led to an entry: its cause, the cause of that, and so on to what the scenario itself started.
 *
 * @returns `seq`s, the nearest cause first; empty for an entry without one.
 */
export function causesOf({ entries }: Recording, seq: number): readonly number[] {
  const causes: number[] = [];
  let at = seq;
  for (;;) {
    const cause = entries[at]?.cause?.seq;
    // A cause lies before its effect; a recording that says otherwise must not lead round in a circle.
    if (cause === undefined || cause >= at) return causes;
    causes.push(cause);
    at = cause;
  }
}
