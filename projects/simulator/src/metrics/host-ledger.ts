import type { Recording, TraceEntry } from '@wirelight/protocols';
import { wireContent } from '../recorder/wire-content.js';
import { isHost } from '../scenario/resolve-link.js';
import { createHttp2Overhead, isHttp2 } from './http2-size.js';
import { connectionChangesOf, type ConnectionChange } from './connections-held.js';
import { countBefore } from './count-before.js';
import { newsOf, type News } from './news.js';

/** What can be added up. */
export interface Sums {
  /** HTTP requests sent, opening handshakes of WebSockets included. */
  readonly requests: number;
  /** WebSocket frames sent and received. */
  readonly frames: number;
  /** Bytes of start lines, header fields, chunk sizes and frame headers, both ways; over HTTP/2 of its frames less their bodies. */
  readonly headerBytes: number;
  /** Bytes of bodies and payloads, both ways. */
  readonly payloadBytes: number;
  /** Bytes sent. */
  readonly bytesUp: number;
  /** Bytes received. */
  readonly bytesDown: number;
}

/** The time from a request to the first byte of its answer. */
export interface RoundTrip {
  /** Virtual milliseconds at which the answer came. */
  readonly at: number;
  readonly length: number;
}

/** Everything a recording says of one host that a number is made of, in the order of time. */
export interface HostLedger {
  /** Sums over the entries from `from` to `to`, virtual milliseconds, both included. O(log n). */
  sums(from: number, to: number): Sums;
  readonly roundTrips: readonly RoundTrip[];
  readonly connections: readonly ConnectionChange[];
  readonly news: readonly News[];
}

const NOTHING: Sums = {
  requests: 0,
  frames: 0,
  headerBytes: 0,
  payloadBytes: 0,
  bytesUp: 0,
  bytesDown: 0,
};

const known = new WeakMap<Recording, Map<string, HostLedger>>();

/**
 * Goes through a recording once for a host, so that its numbers at any moment are quick: a page asks for them with every
 * frame that it draws.
 *
 * @param host - A host, or the name of a host with copies: then of all copies together.
 */
export function ledgerOf(recording: Recording, host: string): HostLedger {
  const ledgers = known.get(recording) ?? new Map<string, HostLedger>();
  known.set(recording, ledgers);
  const ledger = ledgers.get(host) ?? createLedger(recording, host);
  ledgers.set(host, ledger);
  return ledger;
}

function createLedger(recording: Recording, host: string): HostLedger {
  const times: number[] = [];
  /** One more than `times`: what there was before each of them, and in the end. */
  const sums: Sums[] = [NOTHING];
  const roundTrips: RoundTrip[] = [];
  const answered = new Set<number>();
  const http2Overhead = createHttp2Overhead();
  for (const entry of recording.entries) {
    const isSent = entry.kind === 'sent' && isHost(entry.from, host);
    const isReceived = entry.kind === 'received' && isHost(entry.to, host);
    if (!isSent && !isReceived) continue;
    times.push(entry.at);
    sums.push(add(sums.at(-1) ?? NOTHING, entry, isSent, http2Overhead));
    const request = entry.answers === null ? undefined : recording.entries[entry.answers];
    if (!isReceived || request === undefined || answered.has(request.seq)) continue;
    answered.add(request.seq);
    roundTrips.push({ at: entry.at, length: entry.at - request.at });
  }
  return {
    sums: (from, to) => {
      const before = sums[countBefore(times, (at) => at < from)] ?? NOTHING;
      const until = sums[countBefore(times, (at) => at <= to)] ?? NOTHING;
      return subtract(until, before);
    },
    roundTrips,
    connections: connectionChangesOf(recording, host),
    news: newsOf(recording, host),
  };
}

function add(
  sum: Sums,
  entry: TraceEntry,
  isSent: boolean,
  http2Overhead: ReturnType<typeof createHttp2Overhead>,
): Sums {
  const isFrame = entry.layer === 'websocket';
  if (entry.bytes.length === 0) return isFrame ? { ...sum, frames: sum.frames + 1 } : sum;
  const content = wireContent(entry);
  const { body, head } = content;
  const overhead = isHttp2(entry) ? http2Overhead(entry, content) : content.overhead;
  const bytes = overhead + body.length;
  // A piece of a request that is sent in chunks has no method.
  const isRequest =
    isSent && entry.layer === 'http' && entry.direction === 'client-to-server' && head.length > 16;
  return {
    requests: sum.requests + Number(isRequest),
    frames: sum.frames + Number(isFrame),
    headerBytes: sum.headerBytes + overhead,
    payloadBytes: sum.payloadBytes + body.length,
    bytesUp: sum.bytesUp + (isSent ? bytes : 0),
    bytesDown: sum.bytesDown + (isSent ? 0 : bytes),
  };
}

function subtract(a: Sums, b: Sums): Sums {
  return {
    requests: a.requests - b.requests,
    frames: a.frames - b.frames,
    headerBytes: a.headerBytes - b.headerBytes,
    payloadBytes: a.payloadBytes - b.payloadBytes,
    bytesUp: a.bytesUp - b.bytesUp,
    bytesDown: a.bytesDown - b.bytesDown,
  };
}
