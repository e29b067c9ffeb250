import { BOX_HEIGHT, type ObjectPlace } from './place-objects';
import type { ObjectLink, ServerObjects } from './server-objects';

/** Two objects that know each other. */
export interface ObjectLine {
  readonly key: string;
  readonly path: string;
  readonly isOnPath: boolean;
  /** A call between two that do not know each other: through a handler of the program, or past an object. */
  readonly isJump: boolean;
}

/**
 * The lines between the objects that are there: a link for two that know each other, a bow for a step of the message between two that do not.
 *
 * @param places - Where each object is drawn, by key; between others there is no line.
 * @param way - Keys of the objects that the message goes through, in its order.
 */
export function objectLines(
  now: ServerObjects,
  places: ReadonlyMap<string, ObjectPlace>,
  way: readonly string[],
): readonly ObjectLine[] {
  return [
    ...now.links.flatMap(([from, to]) => linkBetween(from, to, places, way)),
    ...jumpsOf(way, now).flatMap(([from, to]) => jumpBetween(from, to, places)),
  ];
}

/** Steps of a message from one object to another that it does not know; only between those that are there. */
function jumpsOf(way: readonly string[], { objects, links }: ServerObjects): readonly ObjectLink[] {
  const jumps = new Map<string, ObjectLink>();
  way.forEach((to, at) => {
    const from = way[at - 1];
    if (from === undefined || from === to || !objects.has(from) || !objects.has(to)) return;
    const isLink = links.some((ends) => ends.includes(from) && ends.includes(to));
    if (!isLink) jumps.set(`${from}>${to}`, [from, to]);
  });
  return [...jumps.values()];
}

/** Beside each other from side to side, around what stands between; else from the border of the upper to that of the lower. */
function linkBetween(
  from: string,
  to: string,
  places: ReadonlyMap<string, ObjectPlace>,
  way: readonly string[],
): readonly ObjectLine[] {
  const a = places.get(from);
  const b = places.get(to);
  if (a === undefined || b === undefined) return [];
  const isOnPath = way.some((key, at) => {
    const next = way[at + 1];
    return (key === from && next === to) || (key === to && next === from);
  });
  const path = a.y === b.y ? besides(a, b, places) : above(a, b);
  return [{ key: `${from}>${to}`, path, isOnPath, isJump: false }];
}

function above(a: ObjectPlace, b: ObjectPlace): string {
  const [start, end] = endsOf(a, b);
  return `M${n(start.x)} ${n(start.y)}L${n(end.x)} ${n(end.y)}`;
}

/** Where the line of two objects in different rows begins and ends, from above. */
export function endsOf(
  a: ObjectPlace,
  b: ObjectPlace,
): readonly [Pick<ObjectPlace, 'x' | 'y'>, Pick<ObjectPlace, 'x' | 'y'>] {
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  return [
    { x: upper.x + upper.width / 2, y: upper.y + BOX_HEIGHT },
    { x: lower.x + lower.width / 2, y: lower.y },
  ];
}

function besides(a: ObjectPlace, b: ObjectPlace, places: ReadonlyMap<string, ObjectPlace>): string {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const start = `M${n(left.x + left.width)} ${n(left.y + BOX_HEIGHT / 2)}`;
  const isNext = ![...places.values()].some(
    ({ x, y }) => y === left.y && x > left.x && x < right.x,
  );
  if (isNext) return `${start}H${n(right.x)}`;
  return `${start}h8V${n(left.y - 7)}H${n(right.x + 14)}V${n(right.y)}`;
}

/** A bow at the right of both. */
function jumpBetween(
  from: string,
  to: string,
  places: ReadonlyMap<string, ObjectPlace>,
): readonly ObjectLine[] {
  const a = places.get(from);
  const b = places.get(to);
  if (a === undefined || b === undefined) return [];
  const middle = BOX_HEIGHT / 2;
  const [ax, bx] = [a.x + a.width, b.x + b.width];
  const path = `M${n(ax)} ${n(a.y + middle)}C${n(ax + 9)} ${n(a.y + middle)} ${n(bx + 9)} ${n(b.y + middle)} ${n(bx)} ${n(b.y + middle)}`;
  return [{ key: `${from}>>${to}`, path, isOnPath: true, isJump: true }];
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
