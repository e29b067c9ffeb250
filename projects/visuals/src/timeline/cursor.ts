import type { Recording } from '@wirelight/protocols';

/** A moment of a run. Entries of the same millisecond are told apart by `index`. */
export interface Cursor {
  /** Virtual milliseconds since the start of the run. */
  readonly at: number;
  /** How many entries have happened, 0 to n: the entry with `seq === index` is the next one. */
  readonly index: number;
}

/**
 * The cursor at a time, with everything of that very millisecond already happened.
 *
 * @param at - Virtual milliseconds; clamped to the run.
 */
export function cursorAt({ entries, duration }: Recording, at: number): Cursor {
  const clamped = Math.min(Math.max(at, 0), duration);
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.at <= clamped) low = middle + 1;
    else high = middle;
  }
  return { at: clamped, index: low };
}

/** The cursor just after the entry `seq` has happened; before the first entry for a negative `seq`. */
export function cursorOn({ entries }: Recording, seq: number): Cursor {
  const last = Math.min(seq, entries.length - 1);
  return { at: entries[last]?.at ?? 0, index: Math.max(last + 1, 0) };
}

/** The cursor at the end of the run, everything happened. */
export function cursorAtEnd({ entries, duration }: Recording): Cursor {
  return { at: duration, index: entries.length };
}

/** Lets one more entry happen, and the starts of programs before it: nothing is seen of them. At the last one, goes to the end. */
export function stepForward(recording: Recording, cursor: Cursor): Cursor {
  const { entries } = recording;
  let next = cursor.index;
  while (entries[next]?.kind === 'start') next++;
  return next >= entries.length ? cursorAtEnd(recording) : cursorOn(recording, next);
}

/** Undoes one entry, and the starts of programs before it. At the first one, goes to the start of the run. */
export function stepBack(recording: Recording, cursor: Cursor): Cursor {
  let last = cursor.index - 2;
  while (recording.entries[last]?.kind === 'start') last--;
  return cursorOn(recording, last);
}
