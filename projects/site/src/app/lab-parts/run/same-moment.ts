import type { Recording } from '@wirelight/protocols';
import { cursorAt, cursorAtEnd, type Cursor } from '@wirelight/visuals';

/** The cursor of one recording in another: start and end stay start and end, everything between keeps its time. */
export function sameMoment({ index, at }: Cursor, from: Recording, to: Recording): Cursor {
  if (index === 0) return { at: 0, index: 0 };
  return index >= from.entries.length ? cursorAtEnd(to) : cursorAt(to, at);
}
