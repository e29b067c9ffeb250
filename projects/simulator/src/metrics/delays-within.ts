import { countBefore } from './count-before.js';
import type { HostLedger } from './host-ledger.js';
import { createRunningQuantile, type RunningQuantile } from './quantile.js';
import { createStalenessQuantiles } from './staleness.js';

/** How long a host had to wait, virtual milliseconds each: `NaN` where there was nothing to wait for. */
export interface Delays {
  /** From a request to the first byte of its answer. */
  readonly roundTripMedian: number;
  readonly roundTripP95: number;
  /** News that reached the host, see `newsOf`. */
  readonly news: number;
  /** From making news to getting it. */
  readonly latencyMedian: number;
  readonly latencyP95: number;
  /** See `createStalenessQuantiles`. */
  readonly stalenessMedian: number;
  readonly stalenessP95: number;
}

const known = new WeakMap<HostLedger, Map<number, (to: number) => Delays>>();
/** Beginnings of windows that are remembered for a host: pages compare two or three. */
const MAX_BEGINNINGS = 8;

/**
 * The delays of a host in a window. The end of the window may move with every frame that a page draws: what lies before it is
 * kept from one time to the next.
 *
 * @param from - Virtual milliseconds, as `to`; both included.
 */
export function delaysWithin(ledger: HostLedger, from: number, to: number): Delays {
  const beginnings = known.get(ledger) ?? new Map<number, (to: number) => Delays>();
  known.set(ledger, beginnings);
  const remembered = beginnings.get(from);
  if (remembered !== undefined) return remembered(to);
  if (beginnings.size >= MAX_BEGINNINGS) beginnings.clear();
  const delaysUntil = createDelaysFrom(ledger, from);
  beginnings.set(from, delaysUntil);
  return delaysUntil(to);
}

function createDelaysFrom(ledger: HostLedger, from: number): (to: number) => Delays {
  const roundTrips = createSpans(ledger.roundTrips.filter(({ at }) => at >= from));
  const news = ledger.news.filter(({ made }) => made >= from);
  const arrivals = createSpans(
    news
      .flatMap(({ made, got }) =>
        got === null ? [] : [{ at: Math.max(made, got), length: got - made }],
      )
      .sort((a, b) => a.at - b.at),
  );
  const staleness = createStalenessQuantiles(news);
  return (to) => {
    const trips = roundTrips.until(to);
    const arrived = arrivals.until(to);
    const [stalenessMedian = NaN, stalenessP95 = NaN] = staleness(to, [0.5, 0.95]);
    return {
      roundTripMedian: roundTrips.quantile(trips, 0.5),
      roundTripP95: roundTrips.quantile(trips, 0.95),
      news: arrived,
      latencyMedian: arrivals.quantile(arrived, 0.5),
      latencyP95: arrivals.quantile(arrived, 0.95),
      stalenessMedian,
      stalenessP95,
    };
  };
}

/** Lengths of time that come to be known one after the other. */
interface Spans {
  /** How many are known at a moment. */
  until(to: number): number;
  readonly quantile: RunningQuantile;
}

function createSpans(spans: readonly { readonly at: number; readonly length: number }[]): Spans {
  return {
    until: (to) => countBefore(spans, ({ at }) => at <= to),
    quantile: createRunningQuantile(spans.map(({ length }) => length)),
  };
}
