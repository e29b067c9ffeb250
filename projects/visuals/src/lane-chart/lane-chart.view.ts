/** A point of a line. */
export interface ChartPoint {
  /** Virtual milliseconds. */
  readonly at: number;
  /** 0 or more. */
  readonly value: number;
}

/** A value over time, and moments that go with it. */
export interface ChartLane {
  readonly name: string;
  /** Corners of the line, in the order of time; two at the same moment are a jump. */
  readonly line: readonly ChartPoint[];
  /** Virtual milliseconds at which something was sent by the one whose lane it is. */
  readonly sent: readonly number[];
  /** Virtual milliseconds at which something came to the one whose lane it is. */
  readonly received: readonly number[];
}

/** The stretch of time that is shown, virtual milliseconds. */
export interface ChartWindow {
  readonly from: number;
  readonly to: number;
}

/** Lines of a lane as paths of SVG, x in virtual milliseconds; independent of the window and of the cursor. */
export interface LanePaths {
  readonly name: string;
  /** The area below the line; y from 0, the largest value of all lanes, to 1, which is 0. */
  readonly area: string;
  /** Strokes from 0 to 1. */
  readonly sent: string;
  readonly received: string;
}

/** A stroke of the time axis. */
export interface ChartTick {
  /** Per cent of the window's width. */
  readonly x: number;
  /** Virtual milliseconds. */
  readonly at: number;
  /** The moment in seconds: short, and of one unit along the axis. */
  readonly label: string;
}

/** The largest value in any lane, so that all are drawn to one scale; at least 1. */
export function largestOf(lanes: readonly ChartLane[]): number {
  return lanes.reduce(
    (most, { line }) => line.reduce((high, { value }) => Math.max(high, value), most),
    1,
  );
}

/** @param largest - Of `largestOf`. */
export function toLanePaths({ name, line, sent, received }: ChartLane, largest: number): LanePaths {
  const corners = line.map(({ at, value }) => `${round(at)} ${round(1 - value / largest)}`);
  const [first, last] = [line[0], line.at(-1)];
  const area =
    first === undefined || last === undefined
      ? ''
      : `M${round(first.at)} 1L${corners.join('L')}L${round(last.at)} 1Z`;
  return { name, area, sent: toStrokes(sent), received: toStrokes(received) };
}

/**
 * The stretch of time to show: all of it, or a part of it around the cursor that moves on with it and never leaves the run.
 *
 * @param span - Virtual milliseconds to show; those of the run and more show the whole run.
 */
export function windowAround(at: number, span: number, duration: number): ChartWindow {
  if (span >= duration) return { from: 0, to: duration };
  const from = Math.min(Math.max(at - span * 0.75, 0), duration - span);
  return { from, to: from + span };
}

/** Round moments within a window, four to nine of them. */
export function ticksOf({ from, to }: ChartWindow): readonly ChartTick[] {
  const step = stepFor(to - from);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const at = (first + index) * step;
    return { at, x: toPercent(at, { from, to }), label: `${round(at / 1000)} s` };
  });
}

/** Where a moment lies in a window: 0 to 100, less or more outside of it. */
export function toPercent(at: number, { from, to }: ChartWindow): number {
  return to > from ? round(((at - from) / (to - from)) * 100) : 0;
}

/** A 1, 2 or 5 with zeros, of which four to nine fit into the span. */
function stepFor(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const fitting = [5, 2, 1].find((factor) => span / (factor * power) >= 4) ?? 1;
  return fitting * power;
}

function toStrokes(times: readonly number[]): string {
  return times.map((at) => `M${round(at)} 0V1`).join('');
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
