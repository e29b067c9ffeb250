import { isInside } from '../timeline/is-inside';
import type { MessageSpan, SequenceLayout } from './sequence-layout';

/** A label at the start of a steep line runs into what stands closer below than this. */
const MARK_BELOW = 44;

/** Whether a mark stands on the lane of a message, just below its start. */
export function hasMarkBelow(
  layout: SequenceLayout,
  { seq, entry: { from } }: MessageSpan,
): boolean {
  const { entries } = layout.recording;
  const limit = layout.place(seq) + MARK_BELOW;
  for (let next = seq + 1; next < entries.length && layout.place(next) <= limit; next++) {
    const entry = entries[next];
    if (entry?.direction !== 'local' || entry.from !== from || isInside(entry.kind)) continue;
    return entry.text !== '';
  }
  return false;
}
