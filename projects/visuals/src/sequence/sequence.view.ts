import type { TraceEntry, TraceKind } from '@wirelight/protocols';
import { formatTime } from '../format/format-time';
import type { Cursor } from '../timeline/cursor';
import { chooseLabels } from './choose-labels';
import { ellipsis } from './fit-label';
import { keepApart, type WordLine } from './keep-apart';
import { placeLanes, type Lanes } from './lanes';
import { toMessageView, type MessageView } from './message.view';
import type { GapSpan, MarkSpan, MessageSpan, SequenceLayout } from './sequence-layout';

/** A note, an error or an intervention at a lane. */
export interface MarkView {
  readonly seq: number;
  /** How many marks of the recording come before it. */
  readonly ordinal: number;
  readonly kind: TraceKind;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Where its words begin or end, from `x`. */
  readonly textX: number;
  /** One line between the lanes, up to two beside them, none in a compact picture. */
  readonly lines: readonly string[];
  readonly isSelected: boolean;
  /** Everything in words. */
  readonly description: string;
}

/** A held request: a bar on the server's lane. */
export interface HoldView {
  readonly request: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Whether there is no answer yet. */
  readonly isOpen: boolean;
  /** Empty for a short one. */
  readonly label: string;
}

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

/** Width of one character of a mark's text at 12 pixels. */
const CHARACTER = 6.6;
/** From this width on there is room for times beside the lane. */
const WIDE = 600;
const BROAD = 960;
/** Room for the words of a mark where lanes stand close, CSS pixels. */
const MARK_ROOM = 132;
/** Inset of more lanes than two: room for times, none for notes. */
const CROWDED = 64;

/** Distance of the lanes from the edges: with room for times and notes beside them where there is enough. */
export function laneInset(width: number, compact = false): number {
  if (compact) return width < WIDE ? 30 : 48;
  return width < WIDE ? 30 : width < BROAD ? 118 : 176;
}

/** What to draw: everything that has happened and touches the window. */
export function toSequenceView(layout: SequenceLayout, window: SequenceWindow): SequenceView {
  const { cursor, width, top, bottom, selected, compact } = window;
  const isCrowded = layout.lanes.length > 2;
  const inset = isCrowded
    ? Math.min(laneInset(width, compact), CROWDED)
    : laneInset(width, compact);
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

  const drawn = messages.map((message) =>
    toMessageView(message, {
      layout,
      lanes,
      index: cursor.index,
      cursor: now,
      hasInnerMarks,
      isCompact: compact,
      hasLabel: isCrowded ? isFlat(message, lanes) : (labelled?.has(message.seq) ?? true),
      isSelected: selected !== null && (selected === message.seq || selected === message.end?.seq),
    }),
  );

  const marks = layout.marks
    .within(top, lower)
    .filter(happened)
    .map((mark) => ({
      ...toMarkView(lanes, mark, isInner),
      isSelected: selected === mark.seq,
      ...(compact ? { lines: [] } : {}),
    }));

  return {
    lanes,
    cursor: now,
    messages: isInner && !compact ? keepApart(drawn, marks.flatMap(wordsOf)) : drawn,
    marks,
    holds: withoutCovered(
      layout.holds
        .within(top, bottom)
        .filter(({ from }) => from < cursor.index)
        .map((hold) => {
          const isOpen = hold.answer === null || hold.answer >= cursor.index;
          const end = isOpen ? Math.max(now, hold.top) : hold.bottom;
          return {
            request: hold.request,
            x: (lanes.at(hold.host) ?? lanes.right) - 4 + hold.column * 9,
            y: hold.top,
            height: end - hold.top,
            isOpen,
            label:
              !compact && !isCrowded && hold.column === 0 && !isOpen && end - hold.top > 90
                ? `held ${formatTime(hold.duration)}`
                : '',
          };
        })
        .filter(({ height }) => height > 3),
    ),
    gaps: layout.gaps.within(top, bottom).filter(isOver(now)).map(toGapView),
    times:
      compact || width < WIDE
        ? []
        : messages
            .filter(({ entry, top: y }) => clients.has(entry.from) && !isTaken(y, marks))
            .map(({ seq, entry, top: y }) => ({ seq, y, text: formatTime(entry.at) })),
  };
}

/** Without bars behind which another one stands already: where thousands are held, all but a few share a column. */
function withoutCovered(holds: readonly HoldView[]): readonly HoldView[] {
  const bottoms = new Map<number, number>();
  return holds.filter(({ x, y, height }) => {
    const covered = bottoms.get(x) ?? -Infinity;
    bottoms.set(x, Math.max(covered, y + height));
    return y + height > covered;
  });
}

/** Words along steep lines would cross those of all others; the wire log has them. */
function isFlat({ entry, top, bottom }: MessageSpan, lanes: Lanes): boolean {
  const way = Math.abs((lanes.at(entry.to) ?? 0) - (lanes.at(entry.from) ?? 0));
  return bottom - top < way * 0.7;
}

function toMarkView(
  lanes: Lanes,
  { seq, ordinal, entry, top, bottom }: MarkSpan,
  isInner: boolean,
): Mark {
  const { kind, from, text, at } = entry;
  const description = `${kind} on ${from} at ${formatTime(at)}: ${text}`;
  const mark = { seq, ordinal, kind, y: (top + bottom) / 2, description };
  const beside = Math.floor((lanes.left - 20) / CHARACTER);
  const x = lanes.at(from);
  if (x === undefined) {
    const all = Math.floor((lanes.right - lanes.left - 40) / CHARACTER);
    const middle = (lanes.left + lanes.right) / 2;
    return { ...mark, x: middle, anchor: 'middle', textX: 0, lines: [ellipsis(text, all)] };
  }
  const isRight = x === lanes.right;
  // Short words may cross other lanes; long ones would cross too many lines.
  const side = isRight ? x - lanes.left : lanes.right - x;
  const between = Math.floor(Math.max(lanes.distance - 40, Math.min(side, MARK_ROOM)) / CHARACTER);
  return isInner
    ? {
        ...mark,
        x,
        anchor: isRight ? 'end' : 'start',
        textX: isRight ? -14 : 14,
        lines: [ellipsis(text, between)],
      }
    : {
        ...mark,
        x,
        anchor: isRight ? 'start' : 'end',
        textX: isRight ? 14 : -14,
        lines: inTwoLines(text, beside),
      };
}

/** Breaks a text between words or behind a sign, once at most. */
function inTwoLines(text: string, length: number): readonly string[] {
  if (text.length <= length) return [text];
  const space = text.lastIndexOf(' ', length);
  const sign = /^.*[_.:/(-]/.exec(text.slice(0, length))?.[0].length ?? length;
  const cut = space > 0 ? space : sign;
  return [text.slice(0, cut), ellipsis(text.slice(cut).trimStart(), length)];
}

/** Where the words of a mark between the lanes stand. */
function wordsOf({ x, y, anchor, textX, lines: [text] }: Mark): readonly WordLine[] {
  if (text === undefined) return [];
  const length = text.length * CHARACTER;
  if (anchor === 'middle') {
    return [{ from: { x: x - length / 2, y: y - 14 }, to: { x: x + length / 2, y: y - 14 } }];
  }
  const start = x + textX;
  const end = anchor === 'start' ? start + length : start - length;
  return [{ from: { x: start, y }, to: { x: end, y } }];
}

type Mark = Omit<MarkView, 'isSelected'>;

/** Whether the words of a mark stand beside the first lane at this height: the time of a message there could not be read. */
function isTaken(y: number, marks: readonly Mark[]): boolean {
  return marks.some(
    (mark) =>
      mark.anchor === 'end' &&
      mark.textX < 0 &&
      mark.lines.length > 0 &&
      Math.abs(mark.y - y) < 5 + 7 * mark.lines.length,
  );
}

function isOver(now: number): (gap: GapSpan) => boolean {
  return ({ top }) => top < now;
}

function toGapView({ from, to, top, bottom }: GapSpan): GapView {
  return { from, y: top, height: bottom - top, label: `${formatTime(to - from)} idle` };
}
