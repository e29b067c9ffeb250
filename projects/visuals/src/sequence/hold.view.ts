import { formatTime } from '../format/format-time';
import type { Hold } from './find-holds';
import type { Lanes } from './lanes';

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

/** At which moment a bar is drawn, and how. */
export interface HoldPlace {
  readonly lanes: Lanes;
  /** How many entries have happened. */
  readonly index: number;
  /** Height of the present moment. */
  readonly now: number;
  /** Whether there is room for words beside the bars. */
  readonly hasLabel: boolean;
}

/** Bars of 3 pixels and less are too short to be seen. */
const LEAST_HEIGHT = 3;
/** A bar with words beside it is longer than this, CSS pixels. */
const LABEL_HEIGHT = 90;

/** The bars of the requests that have come; one without an answer ends at the present moment. */
export function toHoldViews(spans: readonly Hold[], place: HoldPlace): readonly HoldView[] {
  const { lanes, index, now, hasLabel } = place;
  const bars = spans
    .filter(({ from }) => from < index)
    .map((hold) => {
      const isOpen = hold.answer === null || hold.answer >= index;
      const height = (isOpen ? Math.max(now, hold.top) : hold.bottom) - hold.top;
      const isLabelled = hasLabel && hold.column === 0 && !isOpen && height > LABEL_HEIGHT;
      return {
        request: hold.request,
        x: (lanes.at(hold.host) ?? lanes.right) - 4 + hold.column * 9,
        y: hold.top,
        height,
        isOpen,
        label: isLabelled ? `held ${formatTime(hold.duration)}` : '',
      };
    });
  return withoutCovered(bars.filter(({ height }) => height > LEAST_HEIGHT));
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
