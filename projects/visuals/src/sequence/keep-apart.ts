import type { MessageLabel, MessageView, Point } from './message.view';

/** Least distance of the middle lines of two labels, CSS pixels: small letters of a line of text are less high. */
const LEAST = 11;

/** The middle line of some words. */
export type WordLine = Pick<MessageLabel, 'from' | 'to'>;

/**
 * Takes the label from every message whose words would run over those of another one that comes first, or over others, wherever it would stand.
 * First comes what the reader looks at, then what is under way, then what is drawn first. Where many clients talk to one server at
 * once, or lanes stand close, lines meet, and words on all of them could not be read; the wire log has them.
 *
 * @param messages - In the order in which they are drawn, and are given back.
 * @param others - Words that stay where they are.
 */
export function keepApart(
  messages: readonly MessageView[],
  others: readonly WordLine[],
): readonly MessageView[] {
  const taken = [...others];
  const placed = new Map<number, MessageLabel | null>();
  for (const { seq, label, otherLabels } of [...messages].sort((a, b) => rank(a) - rank(b))) {
    const free = (label === null ? [] : [label, ...otherLabels]).find(
      (words) => !taken.some((other) => isClose(words, other)),
    );
    placed.set(seq, free ?? null);
    if (free !== undefined) taken.push(free);
  }
  return messages.map((message) => ({ ...message, label: placed.get(message.seq) ?? null }));
}

function rank({ isSelected, phase }: MessageView): number {
  return isSelected ? 0 : phase === 'under way' ? 1 : 2;
}

function isClose({ from, to }: WordLine, other: WordLine): boolean {
  return (
    cross(from, to, other.from, other.to) ||
    distance(from, other) < LEAST ||
    distance(to, other) < LEAST ||
    distance(other.from, { from, to }) < LEAST ||
    distance(other.to, { from, to }) < LEAST
  );
}

/** From a point to the middle line of a label. */
function distance({ x, y }: Point, { from, to }: WordLine): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const near = Math.min(Math.max(part, 0), 1);
  return Math.hypot(x - from.x - near * dx, y - from.y - near * dy);
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** On which side of the line from `a` to `b` a point lies. */
function side(a: Point, b: Point, { x, y }: Point): number {
  return Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x));
}
