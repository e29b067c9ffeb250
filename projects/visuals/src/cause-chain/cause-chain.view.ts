import type { Recording, TraceEntry } from '@wirelight/protocols';
import { formatTime } from '../format/format-time';
import { LAYER_NAME } from '../format/layer-name';
import { headlineOf } from '../meaning/headline-of';

/** One entry on the way from the first cause to the entry at hand, or one of its effects. */
export interface CauseLink {
  readonly seq: number;
  readonly headline: string;
  readonly layer: TraceEntry['layer'];
  /** Layer, host and time: `WebSocket, server, at 120 ms`. */
  readonly where: string;
  /** What lies between it and its cause: `40 ms on the wire`, `a timer of 100 ms`, `at once`; empty for the first one. */
  readonly after: string;
  /** `cause`, the entry at `here`, or an `effect` of it. */
  readonly role: 'cause' | 'here' | 'effect';
}

/** Why an entry came to be, and what it led to. */
export interface CauseChainView {
  /** First cause first, then the entry, then what it led to directly. */
  readonly links: readonly CauseLink[];
  /** Causes between the first one and those shown. */
  readonly hidden: number;
}

/** Causes and effects that are shown. */
const MAX_CAUSES = 12;
const MAX_EFFECTS = 8;

/** @returns `null` for a `seq` that the recording does not have. */
export function toCauseChain(recording: Recording, seq: number): CauseChainView | null {
  const { entries } = recording;
  const here = entries[seq];
  if (here === undefined) return null;
  const causes: TraceEntry[] = [];
  // A cause is always older, so this ends.
  for (let next = causeOf(entries, here); next !== null; next = causeOf(entries, next)) {
    causes.push(next);
  }
  causes.reverse();
  const hidden = Math.max(0, causes.length - MAX_CAUSES);
  const [first, ...rest] = causes;
  const shown = hidden === 0 || first === undefined ? causes : [first, ...rest.slice(hidden)];
  const effects = entries
    .slice(seq + 1)
    .filter(({ cause }) => cause?.seq === seq)
    .slice(0, MAX_EFFECTS);
  return {
    links: [
      ...shown.map((entry) => toLink(recording, entry, 'cause')),
      toLink(recording, here, 'here'),
      ...effects.map((entry) => toLink(recording, entry, 'effect')),
    ],
    hidden,
  };
}

function causeOf(entries: readonly TraceEntry[], { cause, seq }: TraceEntry): TraceEntry | null {
  return cause === null || cause.seq >= seq ? null : (entries[cause.seq] ?? null);
}

function toLink(recording: Recording, entry: TraceEntry, role: CauseLink['role']): CauseLink {
  const { seq, layer, kind, from, to, at } = entry;
  return {
    seq,
    headline: headlineOf(recording, seq),
    layer,
    where: `${LAYER_NAME[layer]}, ${kind === 'received' ? to : from}, at ${formatTime(at)}`,
    after: afterOf(recording, entry),
    role,
  };
}

function afterOf({ entries }: Recording, entry: TraceEntry): string {
  const cause = causeOf(entries, entry);
  if (cause === null) return '';
  if (entry.kind === 'received') return `${formatTime(entry.at - cause.at)} on the wire`;
  const timer = entry.cause?.timer ?? null;
  if (timer !== null) return `a timer of ${formatTime(timer)}`;
  return entry.at === cause.at ? 'at once' : `${formatTime(entry.at - cause.at)} later`;
}
