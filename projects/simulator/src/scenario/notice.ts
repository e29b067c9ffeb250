import type { EntryPattern } from './entry-pattern.js';

/** Something that the reader should notice, and where. */
export interface Notice {
  /** Stable name, unique in the scenario; a lab's words for it stand behind `notice-<id>` in `docs/learn/<scenario>.md`. */
  readonly id: string;
  /** What there is to see, in one sentence. */
  readonly says: string;
  /** The entry to look at. */
  readonly entry: EntryPattern;
  /** Which of the entries that match, counted from 1; -1 is the last. Default 1. */
  readonly nth?: number;
}
