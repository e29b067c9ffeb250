import type { Recording, TraceEntry } from '@wirelight/protocols';
import { wireContent } from '../recorder/wire-content.js';
import { isHost } from '../scenario/resolve-link.js';
import { connectionsHeld } from './connections-held.js';
import { newsOf } from './news.js';
import { quantile } from './quantile.js';
import { stalenessQuantile } from './staleness.js';

/** A stretch of a run: from and to, virtual milliseconds, both included. */
export type Window = readonly [from: number, to: number];

/** What a run cost and brought one host. Bytes are those of HTTP and WebSocket; TCP, IP and TLS are not counted. */
export interface HostMetrics {
  /** HTTP requests sent, opening handshakes of WebSockets included. */
  readonly requests: number;
  /** WebSocket frames sent and received. */
  readonly frames: number;
  /** TCP connections opened. */
  readonly connections: number;
  /** TCP connections open at the same time, at most. */
  readonly connectionsMost: number;
  /** TCP connections open at the same time, mean over time. */
  readonly connectionsHeld: number;
  /** Bytes of start lines, header fields, chunk sizes and frame headers, both ways. */
  readonly headerBytes: number;
  /** Bytes of bodies and payloads, both ways. */
  readonly payloadBytes: number;
  /** Bytes sent. */
  readonly bytesUp: number;
  /** Bytes received. */
  readonly bytesDown: number;
  readonly bytes: number;
  /** Bytes both ways for an hour at this rate: over a stretch without news, what standing by costs. */
  readonly bytesPerHour: number;
  readonly requestsPerHour: number;
  /** Virtual milliseconds from a request to the first byte of its answer; `NaN` without any. */
  readonly roundTripMedian: number;
  readonly roundTripP95: number;
  /** News that reached the host, see `newsOf`. */
  readonly news: number;
  /** Virtual milliseconds from making news to getting it; `NaN` when none came. */
  readonly latencyMedian: number;
  readonly latencyP95: number;
  /** Virtual milliseconds, see `stalenessQuantile`; `NaN` when nothing was made. */
  readonly stalenessMedian: number;
  readonly stalenessP95: number;
}

export type MetricName = keyof HostMetrics;

/**
 * Computes what a run cost and brought one host.
 *
 * @param host - A host, or the name of a host with copies: then of all copies together.
 * @param window - Default the whole run; news count when they are made in it.
 */
export function metricsOf(
  recording: Recording,
  host: string,
  window: Window = [0, recording.duration],
): HostMetrics {
  const [from, to] = window;
  const entries = recording.entries.filter(({ at }) => at >= from && at <= to);
  const sent = entries.filter((entry) => entry.kind === 'sent' && isHost(entry.from, host));
  const received = entries.filter((entry) => entry.kind === 'received' && isHost(entry.to, host));
  const requests = sent.filter(isRequest);
  const { payload: sentPayload, overhead: sentOverhead } = sizeOf(sent);
  const { payload: receivedPayload, overhead: receivedOverhead } = sizeOf(received);
  const headerBytes = sentOverhead + receivedOverhead;
  const payloadBytes = sentPayload + receivedPayload;
  const roundTrips = roundTripsOf(received, recording);
  const news = newsOf(recording, host).filter(({ made }) => made >= from && made <= to);
  const latencies = news.flatMap(({ made, got }) => (got === null ? [] : [got - made]));
  const held = connectionsHeld(recording, host, window);
  const perHour = 3_600_000 / (to - from);
  return {
    requests: requests.length,
    frames: [...sent, ...received].filter(({ layer }) => layer === 'websocket').length,
    connections: held.opened,
    connectionsMost: held.most,
    connectionsHeld: held.mean,
    headerBytes,
    payloadBytes,
    bytesUp: sentOverhead + sentPayload,
    bytesDown: receivedOverhead + receivedPayload,
    bytes: headerBytes + payloadBytes,
    bytesPerHour: (headerBytes + payloadBytes) * perHour,
    requestsPerHour: requests.length * perHour,
    roundTripMedian: quantile(roundTrips, 0.5),
    roundTripP95: quantile(roundTrips, 0.95),
    news: latencies.length,
    latencyMedian: quantile(latencies, 0.5),
    latencyP95: quantile(latencies, 0.95),
    stalenessMedian: stalenessQuantile(news, to, 0.5),
    stalenessP95: stalenessQuantile(news, to, 0.95),
  };
}

/** Whether an entry is the start of a request. A piece of one that is sent in chunks has no method. */
function isRequest(entry: TraceEntry): boolean {
  return (
    entry.layer === 'http' &&
    entry.direction === 'client-to-server' &&
    wireContent(entry).head.length > 16
  );
}

function sizeOf(entries: readonly TraceEntry[]) {
  let payload = 0;
  let overhead = 0;
  for (const entry of entries) {
    if (entry.bytes.length === 0) continue;
    const content = wireContent(entry);
    overhead += content.overhead;
    payload += content.body.length;
  }
  return { payload, overhead };
}

/** From each request to the first entry of its answer. */
function roundTripsOf(received: readonly TraceEntry[], recording: Recording): readonly number[] {
  const answered = new Set<number>();
  return received.flatMap(({ answers, at }) => {
    const request = answers === null ? undefined : recording.entries[answers];
    if (request === undefined || answered.has(request.seq)) return [];
    answered.add(request.seq);
    return [at - request.at];
  });
}
