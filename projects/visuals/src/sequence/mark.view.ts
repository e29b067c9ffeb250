import type { TraceKind } from '@wirelight/protocols';
import { formatTime } from '../format/format-time';
import { ellipsis } from './fit-label';
import type { WordLine } from './keep-apart';
import type { Lanes } from './lanes';
import type { MarkSpan } from './sequence-layout';

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

/** Where a mark is drawn, and how. */
export interface MarkPlace {
  readonly lanes: Lanes;
  /** Whether its words stand between the lanes, for want of room beside them. */
  readonly isInner: boolean;
  readonly isCompact: boolean;
  readonly isSelected: boolean;
}

/** Width of one character of a mark's text at 12 pixels. */
const CHARACTER = 6.6;
/** Room for the words of a mark where lanes stand close, CSS pixels. */
const MARK_ROOM = 132;

/** A mark at its host's lane; one that belongs to no lane, e.g. the network's, in the middle of all. */
export function toMarkView(span: MarkSpan, place: MarkPlace): MarkView {
  const { seq, ordinal, entry, top, bottom } = span;
  const { kind, from, text, at } = entry;
  const { x, anchor, textX, lines } = wordsAt(place, from, text);
  return {
    seq,
    ordinal,
    kind,
    x,
    y: (top + bottom) / 2,
    anchor,
    textX,
    lines: place.isCompact ? [] : lines,
    isSelected: place.isSelected,
    description: `${kind} on ${from} at ${formatTime(at)}: ${text}`,
  };
}

/** Where the words of a mark between the lanes stand. */
export function wordsOfMark({ x, y, anchor, textX, lines: [text] }: MarkView): readonly WordLine[] {
  if (text === undefined) return [];
  const length = text.length * CHARACTER;
  if (anchor === 'middle') {
    return [{ from: { x: x - length / 2, y: y - 14 }, to: { x: x + length / 2, y: y - 14 } }];
  }
  const start = x + textX;
  const end = anchor === 'start' ? start + length : start - length;
  return [{ from: { x: start, y }, to: { x: end, y } }];
}

/** Whether the words of a mark stand beside the first lane at this height: the time of a message there could not be read. */
export function isTaken(y: number, marks: readonly MarkView[]): boolean {
  return marks.some(
    (mark) =>
      mark.anchor === 'end' &&
      mark.textX < 0 &&
      mark.lines.length > 0 &&
      Math.abs(mark.y - y) < 5 + 7 * mark.lines.length,
  );
}

type Words = Pick<MarkView, 'x' | 'anchor' | 'textX' | 'lines'>;

function wordsAt({ lanes, isInner }: MarkPlace, host: string, text: string): Words {
  const x = lanes.at(host);
  if (x === undefined) {
    const all = Math.floor((lanes.right - lanes.left - 40) / CHARACTER);
    const middle = (lanes.left + lanes.right) / 2;
    return { x: middle, anchor: 'middle', textX: 0, lines: [ellipsis(text, all)] };
  }
  const isRight = x === lanes.right;
  if (!isInner) {
    const beside = Math.floor((lanes.left - 20) / CHARACTER);
    const lines = inTwoLines(text, beside);
    return { x, anchor: isRight ? 'start' : 'end', textX: isRight ? 14 : -14, lines };
  }
  // Short words may cross other lanes; long ones would cross too many lines.
  const side = isRight ? x - lanes.left : lanes.right - x;
  const between = Math.floor(Math.max(lanes.distance - 40, Math.min(side, MARK_ROOM)) / CHARACTER);
  const lines = [ellipsis(text, between)];
  return { x, anchor: isRight ? 'end' : 'start', textX: isRight ? -14 : 14, lines };
}

/** Breaks a text between words or behind a sign, once at most. */
function inTwoLines(text: string, length: number): readonly string[] {
  if (text.length <= length) return [text];
  const space = text.lastIndexOf(' ', length);
  const sign = /^.*[_.:/(-]/.exec(text.slice(0, length))?.[0].length ?? length;
  const cut = space > 0 ? space : sign;
  return [text.slice(0, cut), keepNumber(text.slice(cut).trimStart(), length)];
}

/** Cuts a text to a length; a number at its end stays, because it is what differs from one note to the next. */
function keepNumber(text: string, length: number): string {
  const number = / \d+$/.exec(text)?.[0] ?? '';
  const before =
    number === '' ? '' : ellipsis(text.slice(0, -number.length), length - number.length);
  return text.length <= length || before === '' ? ellipsis(text, length) : before + number;
}
