import type { Recording } from '@wirelight/protocols';
import type { Notice } from '../scenario/notice.js';
import { matchesEntry } from './matches-entry.js';

/**
 * Where in a recording the things to notice happen.
 *
 * @returns By the notice's id, the `seq` of its entry; no key for what did not happen in this run.
 */
export function findNotices(
  notices: readonly Notice[],
  { entries }: Recording,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { id, entry: pattern, nth = 1 } of notices) {
    const matching = entries.filter((entry) => matchesEntry(entry, pattern));
    const entry = matching.at(nth > 0 ? nth - 1 : nth);
    if (entry !== undefined) found.set(id, entry.seq);
  }
  return found;
}
