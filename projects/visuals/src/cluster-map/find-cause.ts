import type { Recording, TraceEntry } from '@wirelight/protocols';

/** The nearest entry that led to another and that fits; `undefined` when none does. The entry itself is looked at first. */
export function findCause(
  { entries }: Recording,
  seq: number,
  fits: (entry: TraceEntry) => boolean,
): TraceEntry | undefined {
  let entry = entries[seq];
  while (entry !== undefined && !fits(entry)) {
    const cause: number | undefined = entry.cause?.seq;
    // A cause lies before its effect; a recording that says otherwise must not lead round in a circle.
    entry = cause === undefined || cause >= entry.seq ? undefined : entries[cause];
  }
  return entry;
}
