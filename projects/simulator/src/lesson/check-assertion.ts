import type { Recording, TraceEntry } from '@wirelight/protocols';
import { metricsOf } from '../metrics/metrics-of.js';
import type { Bounds, Claim } from '../scenario/assertion.js';
import type { EntryPattern } from '../scenario/entry-pattern.js';
import { matchesEntry } from './matches-entry.js';

/** What became of an assertion in one recording. */
export interface Verdict {
  readonly holds: boolean;
  /** What was found, in words: `3`, `entry 12 is not so`, `nothing matches`. */
  readonly found: string;
  /** The number that was compared, in the unit of the claim; of a ratio also the two that it is made of. Empty for other claims. */
  readonly numbers: readonly number[];
  /** `seq`s of the entries that prove it, or that it fails at; empty for numbers of a whole run. */
  readonly entries: readonly number[];
}

/** Looks whether a claim is true of a recording. Pure. */
export function checkAssertion(claim: Claim, recording: Recording): Verdict {
  const all = (pattern: EntryPattern): readonly TraceEntry[] =>
    recording.entries.filter((entry) => matchesEntry(entry, pattern));
  switch (claim.check) {
    case 'count': {
      const matching = all(claim.of);
      return { ...inBounds(matching.length, claim), entries: seqsOf(matching.slice(0, 20)) };
    }
    case 'first':
    case 'last': {
      const entry = all(claim.of).at(claim.check === 'first' ? 0 : -1);
      if (entry === undefined) return NOTHING;
      const holds = matchesEntry(entry, claim.matches);
      return { holds, found: `entry ${entry.seq}`, numbers: [], entries: [entry.seq] };
    }
    case 'every': {
      const matching = all(claim.of);
      if (matching.length === 0) return NOTHING;
      const wrong = matching.filter((entry) => !matchesEntry(entry, claim.matches));
      return wrong.length === 0
        ? {
            holds: true,
            found: `${matching.length} of ${matching.length}`,
            numbers: [],
            entries: [],
          }
        : {
            holds: false,
            found: `${wrong.length} are not so`,
            numbers: [],
            entries: seqsOf(wrong.slice(0, 20)),
          };
    }
    case 'order':
      return checkOrder(claim.of, recording);
    case 'delay': {
      const from = all(claim.from)[0];
      const to = all(claim.to).find((entry) => entry.seq > (from?.seq ?? Infinity));
      if (from === undefined || to === undefined) return NOTHING;
      const verdict = inBounds(to.at - from.at, claim);
      return { ...verdict, found: `${verdict.found} ms`, entries: [from.seq, to.seq] };
    }
    case 'metric': {
      const metrics = metricsOf(recording, claim.host, claim.during);
      return { ...inBounds(metrics[claim.metric], claim), entries: [] };
    }
    case 'ratio': {
      const own = metricsOf(recording, claim.host, claim.during)[claim.metric];
      const other = metricsOf(recording, claim.to, claim.during)[claim.metric];
      const verdict = inBounds(own / other, claim);
      return {
        ...verdict,
        numbers: [own / other, own, other],
        found: `${verdict.found} (${round(own)} / ${round(other)})`,
        entries: [],
      };
    }
  }
}

const NOTHING: Verdict = { holds: false, found: 'nothing matches', numbers: [], entries: [] };

/** Each behind the one before; takes the earliest that fits, which never hides a later one. */
function checkOrder(patterns: readonly EntryPattern[], { entries }: Recording): Verdict {
  const found: number[] = [];
  let from = 0;
  for (const [index, pattern] of patterns.entries()) {
    const entry = entries.slice(from).find((one) => matchesEntry(one, pattern));
    if (entry === undefined) {
      return {
        holds: false,
        found: `number ${index + 1} is missing`,
        numbers: [],
        entries: found,
      };
    }
    found.push(entry.seq);
    from = entry.seq + 1;
  }
  return { holds: true, found: `entries ${found.join(', ')}`, numbers: [], entries: found };
}

function inBounds(value: number, { is, atLeast, atMost }: Bounds) {
  const holds =
    (is === undefined || value === is) &&
    (atLeast === undefined || value >= atLeast) &&
    (atMost === undefined || value <= atMost) &&
    Number.isFinite(value);
  return { holds, found: round(value), numbers: [value] };
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function seqsOf(entries: readonly TraceEntry[]): readonly number[] {
  return entries.map(({ seq }) => seq);
}
