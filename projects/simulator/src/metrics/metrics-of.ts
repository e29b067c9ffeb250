import type { Recording } from '@wirelight/protocols';
import { connectionsHeld } from './connections-held.js';
import { delaysWithin, type Delays } from './delays-within.js';
import { ledgerOf, type Sums } from './host-ledger.js';

/** A stretch of a run: from and to, virtual milliseconds, both included. */
export type Window = readonly [from: number, to: number];

/** What a run cost and brought one host. Bytes are those of HTTP and WebSocket; TCP, IP and TLS are not counted. */
export interface HostMetrics extends Sums, Delays {
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
}

/** Names one number of `HostMetrics`. */
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
  const ledger = ledgerOf(recording, host);
  const sums = ledger.sums(from, to);
  const held = connectionsHeld(ledger.connections, window);
  const perHour = 3_600_000 / (to - from);
  const bytes = sums.headerBytes + sums.payloadBytes;
  return {
    ...sums,
    ...delaysWithin(ledger, from, to),
    connections: held.opened,
    connectionsMost: held.most,
    connectionsHeld: held.mean,
    bytes,
    bytesPerHour: bytes * perHour,
    requestsPerHour: sums.requests * perHour,
  };
}
