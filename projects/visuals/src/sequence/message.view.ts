import type { TraceDirection, TraceLayer } from '@wirelight/protocols';
import { formatSize } from '../format/format-size';
import { formatTime } from '../format/format-time';
import { LAYER_NAME } from '../format/layer-name';
import { headlineOf } from '../meaning/headline-of';
import { oncePer } from '../timeline/once-per';
import { sameBytes } from '../wire/same-bytes';
import { CHARACTER, fitLabel, type FittedLabel } from './fit-label';
import type { Lanes } from './lanes';
import { hasMarkBelow } from './has-mark-below';
import type { MessageSpan, SequenceLayout } from './sequence-layout';

/** A point in the picture, CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a message has come. */
export type MessagePhase = 'under way' | 'arrived' | 'lost';

/** One message, ready to draw. Coordinates are CSS pixels of the whole picture. */
export interface MessageView {
  readonly seq: number;
  /** How many messages of the recording were sent before it. */
  readonly ordinal: number;
  readonly layer: TraceLayer;
  readonly direction: TraceDirection;
  readonly phase: MessagePhase;
  readonly start: Point;
  /** Where the line ends now: at its lane, at the light, or at the cross. */
  readonly tip: Point;
  /** Where the line will end when it arrives. */
  readonly goal: Point;
  /** Points of the arrowhead as SVG writes them; empty until it has arrived. */
  readonly arrowhead: string;
  readonly isChanged: boolean;
  readonly isSelected: boolean;
  readonly label: MessageLabel | null;
  /** The same words at the other end of the line, and cut further, for where something stands in the way of `label`. Best first. */
  readonly otherLabels: readonly MessageLabel[];
  /** Everything in words. */
  readonly description: string;
}

/** Words along the line of a message. */
export interface MessageLabel {
  readonly text: string;
  readonly size: string;
  readonly anchor: 'start' | 'end';
  /** Where along the line it begins or ends, from the origin of the transform. */
  readonly x: number;
  /** As SVG writes it: the origin is the lane that the words stand at, the x axis the line. */
  readonly transform: string;
  /** Where the middle of its line of words begins and ends, CSS pixels of the whole picture. */
  readonly from: Point;
  readonly to: Point;
}

/** What a message's look depends on besides the layout. */
export interface MessageSurroundings {
  readonly layout: SequenceLayout;
  readonly lanes: Lanes;
  /** Entries that have happened. */
  readonly index: number;
  /** Height of the cursor. */
  readonly cursor: number;
  readonly hasLabel: boolean;
  /** Whether marks have their words between the lanes, where labels are too. */
  readonly hasInnerMarks: boolean;
  readonly isSelected: boolean;
  /** Whether labels stand at the client's lane only, see `chooseLabels`. */
  readonly isCompact: boolean;
}

/** Part of its way that a lost message is drawn to come. */
const LOST_AT = 0.6;
/** Part of its line that a label may take: two that cross do not run into each other. */
const LABEL_PART = 0.68;
/** The same for a short one: less of a label would say nothing. */
const SHORT_PART = 0.86;
const SHORT = 320;
/** From the lane to the label, and from the line to the middle of its words. */
const INSET = 14;
const ABOVE = 9;
/** Part of its room that a label still takes where nothing longer fits between others. */
const CUT = 0.6;
const NO_LABELS = { label: null, otherLabels: [] } as const;

/** What to draw of a message that has been sent. */
export function toMessageView(message: MessageSpan, around: MessageSurroundings): MessageView {
  const { layout, lanes, isSelected } = around;
  const { seq, ordinal, entry, top, bottom } = message;
  const isUp = entry.direction === 'client-to-server';
  const from = lanes.at(entry.from) ?? (isUp ? lanes.left : lanes.right);
  const to = lanes.at(entry.to) ?? (isUp ? lanes.right : lanes.left);
  const start = { x: from, y: top };
  const goal = { x: to, y: bottom };
  const phase = phaseOf(message, around.index);
  const part =
    phase === 'under way' ? wayCovered(message, around.cursor) : phase === 'lost' ? LOST_AT : 1;
  const tip = { x: start.x + (goal.x - start.x) * part, y: start.y + (goal.y - start.y) * part };
  return {
    seq,
    ordinal,
    layer: entry.layer,
    direction: entry.direction,
    phase,
    start,
    tip,
    goal,
    arrowhead: phase === 'arrived' ? arrowheadAt(start, goal, entry.layer === 'tcp' ? 5 : 8) : '',
    isChanged: phase === 'arrived' && isChanged(message),
    isSelected,
    ...(around.hasLabel ? labelsOf(message, around, start, goal) : NO_LABELS),
    description: describe(layout, message, phase),
  };
}

function phaseOf({ end }: MessageSpan, index: number): MessagePhase {
  if (end === null || end.seq >= index) return 'under way';
  return end.kind === 'lost' ? 'lost' : 'arrived';
}

/** Whether somebody on the way changed its bytes. Compared once, and not before it is drawn: they may be many. */
const isChanged = oncePer(
  ({ entry, end }: MessageSpan): boolean =>
    end?.kind === 'received' && !sameBytes(end.bytes, entry.bytes),
);

/** Part of the way, 0 to 1, so that the light is at the height of the cursor. */
function wayCovered({ top, bottom, end }: MessageSpan, cursor: number): number {
  const part = bottom <= top ? 0 : (cursor - top) / (bottom - top);
  return Math.min(Math.max(part, 0), end?.kind === 'received' ? 1 : LOST_AT);
}

function arrowheadAt(start: Point, tip: Point, size: number): string {
  const angle = Math.atan2(tip.y - start.y, tip.x - start.x);
  const corner = (turn: number): string => {
    const x = tip.x - size * Math.cos(angle + turn);
    const y = tip.y - size * Math.sin(angle + turn);
    return `${round(x)},${round(y)}`;
  };
  return `${round(tip.x)},${round(tip.y)} ${corner(0.42)} ${corner(-0.42)}`;
}

function labelsOf(
  message: MessageSpan,
  { layout, hasInnerMarks, isCompact }: MessageSurroundings,
  start: Point,
  goal: Point,
): Pick<MessageView, 'label' | 'otherLabels'> {
  const { seq, entry } = message;
  const length = Math.hypot(goal.x - start.x, goal.y - start.y);
  const room = length * (length < SHORT ? SHORT_PART : LABEL_PART);
  const size = entry.bytes.length === 0 ? '' : formatSize(entry.bytes.length);
  const headline = headlineOf(layout.recording, seq);
  const isAtGoal = hasInnerMarks
    ? hasMarkBelow(layout, message)
    : isCompact && entry.direction === 'server-to-client';
  const ends = isAtGoal ? [goal, start] : [start, goal];
  const inRoom = (part: number): readonly MessageLabel[] => {
    const words = fitLabel(headline, size, room * part);
    return words.text === '' ? [] : ends.map((end) => labelAt(end, words, start, goal));
  };
  const [label = null, ...otherLabels] = [...inRoom(1), ...(hasInnerMarks ? inRoom(CUT) : [])];
  return { label, otherLabels: hasInnerMarks ? otherLabels : [] };
}

/** @param origin - The end of the line at which the words stand: `start` or `goal`. */
function labelAt(
  origin: Point,
  { text, size }: FittedLabel,
  start: Point,
  goal: Point,
): MessageLabel {
  const isRight = goal.x >= start.x;
  const slope = isRight ? goal.y - start.y : start.y - goal.y;
  const angle = (Math.atan2(slope, Math.abs(goal.x - start.x)) * 180) / Math.PI;
  const isLeftEnd = isRight === (origin === start);
  const x = isLeftEnd ? INSET : -INSET;
  const width = (text.length + (size === '' ? 0 : size.length + 2)) * CHARACTER;
  const along = (way: number): Point => alongLine(origin, angle, way);
  return {
    text,
    size,
    anchor: isLeftEnd ? 'start' : 'end',
    x,
    from: along(x),
    to: along(isLeftEnd ? x + width : x - width),
    transform: `translate(${round(origin.x)} ${round(origin.y)}) rotate(${round(angle)})`,
  };
}

/** A point in the middle of the words above a line that falls by `angle` degrees, so far along it. */
function alongLine({ x, y }: Point, angle: number, way: number): Point {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return { x: x + way * cos + ABOVE * sin, y: y + way * sin - ABOVE * cos };
}

function describe(
  { recording }: SequenceLayout,
  message: MessageSpan,
  phase: MessagePhase,
): string {
  const { seq, entry, end } = message;
  const fates: Record<MessagePhase, string> = {
    'under way': 'still under way',
    lost: 'lost',
    arrived: `arrives at ${formatTime(end?.at ?? 0)}${phase === 'arrived' && isChanged(message) ? ', changed on the way' : ''}`,
  };
  const size = entry.bytes.length === 0 ? '' : `, ${formatSize(entry.bytes.length)}`;
  const route = `${entry.from} to ${entry.to}`;
  const headline = headlineOf(recording, seq);
  const layer = LAYER_NAME[entry.layer];
  const what = `${headline.startsWith(layer) ? '' : `${layer} `}${headline}${size}`;
  return `${what}, ${route}, sent at ${formatTime(entry.at)}, ${fates[phase]}`;
}

/** Tenths of a pixel are enough, and keep pre-rendered pages small. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
