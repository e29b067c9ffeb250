import type { Recording } from '@wirelight/protocols';
import { connectionsHeld } from './connections-held.js';
import { ledgerOf, type Sums } from './host-ledger.js';
import { quantile } from './quantile.js';
import { stalenessQuantiles } from './staleness.js';

/** A stretch of a run: from and to, virtual milliseconds, both included. */
export type Window = readonly [from: number, to: number];

/** What a run cost and brought one host. Bytes are those of HTTP and WebSocket; TCP, IP and TLS are not counted. */
export interface HostMetrics extends Sums {
  /** TCP connections opened. */
  readonly connections: number;
  /** TCP connections open at the same time, at most. */
  readonly connectionsMost: number;
  /** TCP connections open at the same time, mean over time. */
  readonly connectionsHeld: number;
  readonly bytes: number;
  /** Bytes both ways for an hour at this rate: over a stretch without news, what standing by costs. */
  readonly bytesPerHour: number;
  readonly requestsPerHour: number;
  /** Virtual milliseconds from a request to the first byte of its answer; `NaN` without any. */
  readonly roundTripMedian: number;
  readonly roundTripP95: number;
  /** News that reached the host within the window, see `newsOf`. */
  readonly news: number;
  /** Virtual milliseconds from making news to getting it; `NaN` when none came. */
  readonly latencyMedian: number;
  readonly latencyP95: number;
  /** Virtual milliseconds, see `stalenessQuantiles`; `NaN` when nothing was made. */
  readonly stalenessMedian: number;
  readonly stalenessP95: number;
}

export type MetricName = keyof HostMetrics;

/**
 * Computes what a run cost and brought one host.
 *
 * @param host - A host, or the name of a host with copies: then of all copies together.
 * @param window - Default the whole run; news count when they are made in it, and have come when they came in it.
 */
export function metricsOf(
  recording: Recording,
  host: string,
  window: Window = [0, recording.duration],
): HostMetrics {
  const [from, to] = window;
  const isIn = (at: number): boolean => at >= from && at <= to;
  const ledger = ledgerOf(recording, host);
  const sums = ledger.sums(from, to);
  const roundTrips = ledger.roundTrips.flatMap(({ at, length }) => (isIn(at) ? [length] : []));
  const news = ledger.news
    .filter(({ made }) => isIn(made))
    // What comes later is not known yet.
    .map((one) => (one.got !== null && one.got > to ? { ...one, got: null } : one));
  const latencies = news.flatMap(({ made, got }) => (got === null ? [] : [got - made]));
  const held = connectionsHeld(ledger.connections, window);
  const [stalenessMedian = NaN, stalenessP95 = NaN] = stalenessQuantiles(news, to, [0.5, 0.95]);
  const perHour = 3_600_000 / (to - from);
  const bytes = sums.headerBytes + sums.payloadBytes;
  return {
    ...sums,
    connections: held.opened,
    connectionsMost: held.most,
    connectionsHeld: held.mean,
    bytes,
    bytesPerHour: bytes * perHour,
    requestsPerHour: sums.requests * perHour,
    roundTripMedian: quantile(roundTrips, 0.5),
    roundTripP95: quantile(roundTrips, 0.95),
    news: latencies.length,
    latencyMedian: quantile(latencies, 0.5),
    latencyP95: quantile(latencies, 0.95),
    stalenessMedian,
    stalenessP95,
  };
}
