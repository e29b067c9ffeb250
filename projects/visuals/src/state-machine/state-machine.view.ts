import { formatTime } from '../format/format-time';
import type { StateStep } from './state-steps';

/** A state, and where it is drawn. */
export interface MachineState {
  /** What a `StateStep` calls it. */
  readonly id: string;
  /** What the reader sees; by default the `id`. */
  readonly label?: string;
  /** Centre of its box, in a grid of columns and rows counted from 0. */
  readonly column: number;
  readonly row: number;
}

/** A way from one state to another. */
export interface MachineEdge {
  readonly from: string;
  readonly to: string;
  /** Why it is taken, in a word or two. */
  readonly label: string;
}

/** A machine as it is drawn: its layout is given, nothing is guessed. */
export interface Machine {
  readonly name: string;
  readonly states: readonly MachineState[];
  readonly edges: readonly MachineEdge[];
}

/** A state as it is drawn. */
export interface StateBox {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly isPresent: boolean;
  readonly wasVisited: boolean;
}

/** An edge as it is drawn. */
export interface EdgeLine {
  readonly key: string;
  /** An SVG path that ends at the border of the box. */
  readonly path: string;
  /** The path of its arrow head. */
  readonly head: string;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  /** Whether it is the way that was taken last. */
  readonly isLast: boolean;
  /** How often it was taken so far. */
  readonly taken: number;
}

/** A machine at a moment. */
export interface MachineView {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly StateBox[];
  readonly lines: readonly EdgeLine[];
  /** The same in words: where it is, since when, how it came there. */
  readonly says: string;
  /** `seq` of the entry that brought it where it is; `null` at the start. */
  readonly seq: number | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Sizes in SVG units, which are CSS pixels at full width. */
const COLUMN = 132;
const ROW = 70;
const BOX = { width: 98, height: 34 };
/** Length of an arrow head. */
const HEAD = 9;
/** How far two edges between the same states bend away from each other. */
const BEND = 32;

/**
 * A machine after its steps up to a number of entries.
 *
 * @param steps - All of a run, in order, see `stateStepsOf`.
 * @param index - How many entries of the recording have happened.
 */
export function toMachineView(
  machine: Machine,
  steps: readonly StateStep[],
  index: number,
): MachineView {
  const past = steps.filter(({ seq }) => seq < index);
  const last = past.at(-1);
  const from = past.at(-2);
  const present = last?.state ?? machine.states[0]?.id;
  const visited = new Set([machine.states[0]?.id, ...past.map(({ state }) => state)]);
  const boxes = machine.states.map(({ id, label = id, column, row }): StateBox => {
    const x = COLUMN * (column + 0.5);
    const y = ROW * (row + 0.5);
    return { id, label, x, y, isPresent: id === present, wasVisited: visited.has(id) };
  });
  const fromState = from?.state ?? machine.states[0]?.id;
  const ways = past.map(
    ({ state }, at) => `${past[at - 1]?.state ?? machine.states[0]?.id}>${state}`,
  );
  const lines = machine.edges.flatMap((edge): readonly EdgeLine[] => {
    const way = `${edge.from}>${edge.to}`;
    const isLast = last !== undefined && edge.from === fromState && edge.to === last.state;
    const taken = ways.filter((one) => one === way).length;
    const line = drawEdge(machine, boxes, edge);
    return line === null ? [] : [{ ...line, key: way, label: edge.label, isLast, taken }];
  });
  return {
    width: COLUMN * (1 + Math.max(...machine.states.map(({ column }) => column))),
    height: ROW * (1 + Math.max(...machine.states.map(({ row }) => row))),
    boxes,
    lines,
    says: wordsOf(machine, boxes, last, fromState),
    seq: last?.seq ?? null,
  };
}

function wordsOf(
  { name, edges }: Machine,
  boxes: readonly StateBox[],
  last: StateStep | undefined,
  from: string | undefined,
): string {
  const labelOf = (id?: string): string => boxes.find((box) => box.id === id)?.label ?? String(id);
  if (last === undefined) return `${name}: ${labelOf(from)}, nothing has happened yet.`;
  const edge = edges.find((one) => one.from === from && one.to === last.state);
  const why = edge === undefined ? '' : ` (${edge.label})`;
  // What a machine begins with may be told as its first step.
  const before = from === last.state ? '' : `, before that ${labelOf(from)}${why}`;
  return `${name}: ${labelOf(last.state)} since ${formatTime(last.at)}${before}.`;
}

/** The way of an edge from border to border, bent when there is one back. */
function drawEdge(
  { edges }: Machine,
  boxes: readonly StateBox[],
  { from, to }: MachineEdge,
): Pick<EdgeLine, 'path' | 'head' | 'labelX' | 'labelY'> | null {
  const start = boxes.find(({ id }) => id === from);
  const end = boxes.find(({ id }) => id === to);
  if (start === undefined || end === undefined) return null;
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy) || 1;
  const isBack = edges.some((one) => one.from === to && one.to === from);
  const bend = isBack ? BEND : 0;
  // Always to the left of the way, so that there and back lie on two sides.
  const middle = {
    x: (start.x + end.x) / 2 + (dy / length) * bend,
    y: (start.y + end.y) / 2 - (dx / length) * bend,
  };
  const a = atBorder(start, middle);
  const b = atBorder(end, middle);
  // A quadratic curve passes half as far from its chord as its handle lies.
  const handle = { x: 2 * middle.x - (a.x + b.x) / 2, y: 2 * middle.y - (a.y + b.y) / 2 };
  return {
    path: `M${n(a.x)} ${n(a.y)}Q${n(handle.x)} ${n(handle.y)} ${n(b.x)} ${n(b.y)}`,
    head: headAt(b, handle),
    labelX: Number(n(middle.x)),
    labelY: Number(n(middle.y)),
  };
}

/** Where the way from the middle of a box to a point leaves it. */
function atBorder({ x, y }: StateBox, to: Point): Point {
  const dx = to.x - x;
  const dy = to.y - y;
  const scale = Math.min(
    (BOX.width / 2 + 3) / (Math.abs(dx) || 1e-9),
    (BOX.height / 2 + 3) / (Math.abs(dy) || 1e-9),
  );
  return { x: x + dx * scale, y: y + dy * scale };
}

/** A triangle that ends at a point, coming from another. */
function headAt(tip: Point, from: Point): string {
  const dx = tip.x - from.x;
  const dy = tip.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const along = { x: dx / length, y: dy / length };
  const base = { x: tip.x - along.x * HEAD, y: tip.y - along.y * HEAD };
  const across = { x: (-along.y * HEAD) / 2, y: (along.x * HEAD) / 2 };
  const left = `${n(base.x + across.x)} ${n(base.y + across.y)}`;
  const right = `${n(base.x - across.x)} ${n(base.y - across.y)}`;
  return `M${n(tip.x)} ${n(tip.y)}L${left}L${right}Z`;
}

function n(value: number): string {
  return value.toFixed(1);
}
