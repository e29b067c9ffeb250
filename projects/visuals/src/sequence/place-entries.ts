import type { Recording, TraceEntry } from '@wirelight/protocols';
import { isInside } from '../timeline/is-inside';
import { oncePer } from '../timeline/once-per';
import { createTimeScale } from '../timeline/time-scale';

/** Least distance in display units between neighbours, so that their labels do not overlap. */
export interface EntrySpacing {
  /** Above a message with a label, below the label before it. */
  readonly message: number;
  /** The same for the thin messages of TCP. */
  readonly segment: number;
  /** The same for marks on a lane. */
  readonly mark: number;
  /** Between an arrival and the next label, so that no line runs into it. */
  readonly arrival: number;
  /** Between any two entries. */
  readonly entry: number;
}

/** Room for one label each. */
export const ROOMY: EntrySpacing = {
  message: 28,
  segment: 15,
  mark: 28,
  arrival: 18,
  entry: 4,
};
/** Most labels are left out. */
export const TIGHT: EntrySpacing = { message: 12, segment: 6, mark: 9, arrival: 6, entry: 3 };

/**
 * Gives every entry its height in the picture: as far apart as the time scale says, and at least so far that labels do not
 * overlap. Entries of the same millisecond stand one below the other in the order in which they happened.
 *
 * @returns Display units from the top of the run, by `seq`; increasing. Computed once per recording and spacing.
 */
export function placeEntries(recording: Recording, spacing: EntrySpacing): Float64Array {
  return placesFor(spacing)(recording);
}

const placesFor = oncePer((spacing: EntrySpacing) =>
  oncePer((recording: Recording) => place(recording, spacing)),
);

function place(recording: Recording, spacing: EntrySpacing): Float64Array {
  const scale = createTimeScale(recording);
  const places = new Float64Array(recording.entries.length);
  let time = 0;
  let top = 0;
  let label = -Infinity;
  let arrival = -Infinity;
  let isFirst = true;
  recording.entries.forEach((entry, seq) => {
    const position = scale.position(entry.at);
    // What nobody draws takes no room, but has its moment: an idle gap may end with it.
    places[seq] = top + position - time;
    if (isInside(entry.kind)) return;
    const least = isFirst ? 0 : top + spacing.entry;
    const gap = labelSpacing(entry, spacing);
    top = Math.max(top + position - time, least);
    if (gap !== null) top = Math.max(top, label + gap, arrival + spacing.arrival);
    if (gap !== null) label = top;
    else arrival = top;
    time = position;
    isFirst = false;
    places[seq] = top;
  });
  return places;
}

/** `null` for an entry without a label of its own. */
function labelSpacing({ kind, layer }: TraceEntry, spacing: EntrySpacing): number | null {
  if (kind === 'received' || kind === 'lost') return null;
  if (kind !== 'sent') return spacing.mark;
  return layer === 'tcp' ? spacing.segment : spacing.message;
}
