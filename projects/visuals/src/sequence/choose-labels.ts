import { headlineOf } from '../meaning/headline-of';
import { oncePer } from '../timeline/once-per';
import type { SequenceLayout } from './sequence-layout';

/** Room that a label takes from top to bottom. */
const ROOM = 30;

/**
 * Chooses the messages that get a label where most must go without: what says something for the first time comes first,
 * and no two stand closer than a line apart. All stand at the client's lane: at the server's a line comes in where another goes out.
 *
 * @returns `seq`s of `sent` entries; computed once per layout.
 */
export const chooseLabels = oncePer(
  ({ recording, messages }: SequenceLayout): ReadonlySet<number> => {
    const said = new Set<string>();
    const first: { seq: number; top: number }[] = [];
    const again: { seq: number; top: number }[] = [];
    for (const { seq, entry, top: start, bottom } of messages.all) {
      if (entry.layer === 'tcp') continue;
      const top = entry.direction === 'client-to-server' ? start : bottom;
      const headline = headlineOf(recording, seq);
      (said.has(headline) ? again : first).push({ seq, top });
      said.add(headline);
    }
    const taken: number[] = [];
    const chosen = new Set<number>();
    for (const { seq, top } of [...first, ...again]) {
      if (taken.some((other) => Math.abs(other - top) < ROOM)) continue;
      taken.push(top);
      chosen.add(seq);
    }
    return chosen;
  },
);
