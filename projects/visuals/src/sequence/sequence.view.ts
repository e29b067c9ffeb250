import type { TraceEntry } from '@wirelight/protocols';
import { formatTime } from '../format/format-time';
import type { Cursor } from '../timeline/cursor';
import { chooseLabels } from './choose-labels';
import { toHoldViews, type HoldView } from './hold.view';
import { keepApart } from './keep-apart';
import { laneInset, WIDE } from './lane-inset';
import { placeLanes, type Lanes } from './lanes';
import { isTaken, toMarkView, wordsOfMark, type MarkView } from './mark.view';
import { toMessageView, type MessageView } from './message.view';
import type { GapSpan, MessageSpan, SequenceLayout } from './sequence-layout';

/** A stretch idle. */
export interface GapView {
  readonly from: number;
  readonly y: number;
  readonly height: number;
  readonly label: string;
}

/** When something left a client, beside the first lane. */
export interface TimeView {
  readonly seq: number;
  readonly y: number;
  readonly text: string;
}

/** What can be seen of a recording at one moment through one window. */
export interface SequenceView {
  readonly lanes: Lanes;
  /** Height of the present moment. */
  readonly cursor: number;
  readonly messages: readonly MessageView[];
  readonly marks: readonly MarkView[];
  readonly holds: readonly HoldView[];
  readonly gaps: readonly GapView[];
  /** Empty where there is no room beside the lane. */
  readonly times: readonly TimeView[];
}

/** What to look at. */
export interface SequenceWindow {
  readonly cursor: Cursor;
  /** CSS pixels. */
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** `seq` of the entry that is highlighted, or of its other end. */
  readonly selected: number | null;
  /** Whether only a few labels fit. */
  readonly compact: boolean;
}

/** What to draw: everything that has happened and touches the window. */
export function toSequenceView(layout: SequenceLayout, window: SequenceWindow): SequenceView {
  const { cursor, width, top, bottom, selected, compact } = window;
  const isCrowded = layout.lanes.length > 2;
  const inset = laneInset({ width, isCrowded, isCompact: compact });
  const isInner = isCrowded || width < WIDE;
  const hasInnerMarks = !compact && isInner;
  const lanes = placeLanes(layout.lanes, width, inset);
  const clients = new Set(
    layout.lanes.filter(({ role }) => role === 'client').map(({ name }) => name),
  );
  const now = layout.placeOfCursor(cursor);
  const happened = ({ seq }: { readonly seq: number }): boolean => seq < cursor.index;
  const labelled = compact ? chooseLabels(layout) : null;
  const lower = Math.min(bottom, now + 12);
  // A small picture shows what is said; segments without bytes would only cross its few labels.
  const isShown = ({ entry }: { readonly entry: TraceEntry }): boolean =>
    !compact || entry.layer !== 'tcp';
  const messages = layout.messages
    .within(top - 24, lower)
    .filter(happened)
    .filter(isShown);

  const drawn = messages.map((message) => {
    const isSelected =
      selected !== null && (selected === message.seq || selected === message.end?.seq);
    return toMessageView(message, {
      layout,
      lanes,
      index: cursor.index,
      cursor: now,
      hasInnerMarks,
      isCompact: compact,
      hasLabel: isCrowded
        ? isSelected || isFlat(message, lanes)
        : (labelled?.has(message.seq) ?? true),
      isSelected,
    });
  });

  const marks = layout.marks
    .within(top, lower)
    .filter(happened)
    .map((mark) =>
      toMarkView(mark, { lanes, isInner, isCompact: compact, isSelected: selected === mark.seq }),
    );

  return {
    lanes,
    cursor: now,
    messages: isInner && !compact ? keepApart(drawn, marks.flatMap(wordsOfMark)) : drawn,
    marks,
    holds: toHoldViews(layout.holds.within(top, bottom), {
      lanes,
      index: cursor.index,
      now,
      hasLabel: !compact && !isCrowded,
    }),
    gaps: layout.gaps.within(top, bottom).filter(isOver(now)).map(toGapView),
    times:
      compact || width < WIDE
        ? []
        : messages
            .filter(({ entry, top: y }) => clients.has(entry.from) && !isTaken(y, marks))
            .map(({ seq, entry, top: y }) => ({ seq, y, text: formatTime(entry.at) })),
  };
}

/** Words along steep lines would cross those of all others; the wire log has them, and the one that the reader looks at. */
function isFlat({ entry, top, bottom }: MessageSpan, lanes: Lanes): boolean {
  const way = Math.abs((lanes.at(entry.to) ?? 0) - (lanes.at(entry.from) ?? 0));
  return bottom - top < way * 0.7;
}

function isOver(now: number): (gap: GapSpan) => boolean {
  return ({ top }) => top < now;
}

function toGapView({ from, to, top, bottom }: GapSpan): GapView {
  return { from, y: top, height: bottom - top, label: `${formatTime(to - from)} idle` };
}
