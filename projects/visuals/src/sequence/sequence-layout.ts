import type { Recording, TraceEntry } from '@wirelight/protocols';
import { flightsOf } from '../timeline/flights';
import { isInside } from '../timeline/is-inside';
import type { Cursor } from '../timeline/cursor';
import { oncePer } from '../timeline/once-per';
import { createTimeScale, type TimeGap } from '../timeline/time-scale';
import { findHolds, type Hold } from './find-holds';
import { findLanes, type Lane } from './lanes';
import { placeEntries, ROOMY, type EntrySpacing } from './place-entries';
import { createSpanIndex, type Span, type SpanIndex } from './span-index';

/** A message on its way from one lane to another. */
export interface MessageSpan extends Span {
  readonly seq: number;
  /** How many messages were sent before it. */
  readonly ordinal: number;
  readonly entry: TraceEntry;
  /** Where it arrives or is lost; `null` when the recording knows of no end. */
  readonly end: TraceEntry | null;
}

/** Something that happened on a lane. */
export interface MarkSpan extends Span {
  readonly seq: number;
  /** How many marks come before it. */
  readonly ordinal: number;
  readonly entry: TraceEntry;
}

/** An idle gap in the picture. */
export interface GapSpan extends Span, TimeGap {}

/** Where everything in a recording stands from top to bottom. Independent of the width and of the cursor. */
export interface SequenceLayout {
  readonly recording: Recording;
  /** Display units from top to bottom. */
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly messages: SpanIndex<MessageSpan>;
  readonly marks: SpanIndex<MarkSpan>;
  readonly holds: SpanIndex<Hold>;
  readonly gaps: SpanIndex<GapSpan>;
  /** Height of an entry. */
  place(seq: number): number;
  /** Height of the present moment. */
  placeOfCursor(cursor: Cursor): number;
}

/** How far a message falls of which no end was recorded. */
const UNENDED_FALL = 48;
const MARGIN = { top: 28, bottom: 56 };

/**
 * Lays a recording out.
 *
 * @param spacing - Least distances; for `ROOMY` there is `roomyLayoutOf`.
 * @param fit - Squeezes the whole run into so many display units; by default it takes the room that it needs.
 */
export function createSequenceLayout(
  recording: Recording,
  spacing: EntrySpacing,
  fit?: number,
): SequenceLayout {
  const { entries, duration } = recording;
  const scale = createTimeScale(recording);
  const places = placeEntries(recording, spacing);
  const last = entries.length - 1;
  const rest = scale.length - scale.position(entries[last]?.at ?? 0);
  const drawn = (places[last] ?? 0) + rest;
  const room = drawn + MARGIN.top + MARGIN.bottom;
  const zoom = fit === undefined ? 1 : Math.max(fit - MARGIN.top - 20, 1) / Math.max(drawn, 1);
  const place = (seq: number): number => MARGIN.top + (places[seq] ?? 0) * zoom;
  const end = MARGIN.top + drawn * zoom;

  const placeOfCursor = ({ at, index }: Cursor): number => {
    const from = entries[index - 1]?.at ?? 0;
    const to = entries[index]?.at ?? duration;
    const top = index === 0 ? MARGIN.top : place(index - 1);
    const bottom = index > last ? end : place(index);
    return to <= from ? top : top + Math.min((at - from) / (to - from), 1) * (bottom - top);
  };
  const placeOfTime = (at: number, index: number): number => placeOfCursor({ at, index });

  const flights = flightsOf(recording);
  const messages: MessageSpan[] = [];
  const marks: MarkSpan[] = [];
  for (const entry of entries) {
    const { seq, kind } = entry;
    if (kind === 'sent') {
      const end = entries[flights.arrivalOf(seq) ?? -1] ?? null;
      const top = place(seq);
      const bottom = end?.kind === 'received' ? place(end.seq) : top + UNENDED_FALL * zoom;
      messages.push({ seq, ordinal: messages.length, entry, end, top, bottom });
    } else if (kind !== 'received' && kind !== 'lost' && !isInside(kind)) {
      marks.push({
        seq,
        ordinal: marks.length,
        entry,
        top: place(seq) - 12,
        bottom: place(seq) + 12,
      });
    }
  }
  const firstAfter = firstEntriesAfter(recording, scale.gaps);
  const gaps = scale.gaps.map((gap, index) => ({
    ...gap,
    top: placeOfTime(gap.from, firstAfter[index] ?? 0),
    bottom: placeOfTime(gap.to, firstAfter[index] ?? 0),
  }));

  return {
    recording,
    height: fit ?? room,
    lanes: findLanes(recording),
    messages: createSpanIndex(messages),
    marks: createSpanIndex(marks),
    holds: createSpanIndex(findHolds(recording, place, end)),
    gaps: createSpanIndex(gaps),
    place,
    placeOfCursor,
  };
}

/** The layout in which every message has a label, made once per recording. */
export const roomyLayoutOf = oncePer((recording: Recording) =>
  createSequenceLayout(recording, ROOMY),
);

/** For every gap, the number of entries that happened before it. Gaps lie between two neighbours. */
function firstEntriesAfter({ entries }: Recording, gaps: readonly TimeGap[]): number[] {
  let seq = 0;
  return gaps.map(({ from }) => {
    while (seq < entries.length && (entries[seq]?.at ?? 0) <= from) seq++;
    return seq;
  });
}
