import type { Recording, TraceEntry } from '@wirelight/protocols';
import { keyOf, kindOf, OBJECT_KINDS } from './object-kinds';

/** One step of a message through the objects of a server. */
export interface PathStep {
  readonly seq: number;
  /** The object that was called; `null` for bytes and for words of the program. */
  readonly key: string | null;
  /** To the program, to the wire, or neither. */
  readonly way: 'up' | 'down' | null;
  /** What happened: a call, bytes that came or went, or what the program said. */
  readonly kind: 'call' | 'received' | 'sent' | 'note' | 'start';
}

/** The program is above all objects, the wire below them. */
const PROGRAM = 6;
const WIRE = -1;

/**
 * All that one message did on a server: from its arrival through every object to what was sent because of it. What the program did at
 * its start has no message and begins with the start.
 *
 * @param host - Name of the server.
 * @param seq - Any entry of the message's way, on whichever host.
 * @returns Nothing when the entry has not to do with the server.
 */
export function callPathOf({ entries }: Recording, host: string, seq: number): readonly PathStep[] {
  const first = firstOf(entries, host, entries[seq]);
  if (first === undefined) return [];
  const caused = new Set([first.seq]);
  const steps: PathStep[] = [];
  let level = WIRE;
  for (const entry of entries.slice(first.seq)) {
    if (entry !== first) {
      if (entry.cause === null || !caused.has(entry.cause.seq) || entry.from !== host) continue;
      caused.add(entry.seq);
    }
    const kind = stepKind(entry, entry === first);
    if (kind === null) continue;
    const next = levelOf(entry, level);
    const way = entry === first || next === level ? null : next > level ? 'up' : 'down';
    const key = entry.object === undefined ? null : keyOf(entry.object);
    steps.push({ seq: entry.seq, kind, key, way });
    level = next;
  }
  return steps;
}

/** The arrival, or start, at the beginning of what an entry belongs to. */
function firstOf(
  entries: readonly TraceEntry[],
  host: string,
  entry: TraceEntry | undefined,
): TraceEntry | undefined {
  if (entry?.kind === 'sent' && entry.to === host) {
    return entries.find(({ kind, cause }) => kind === 'received' && cause?.seq === entry.seq);
  }
  let one = entry;
  while (one !== undefined) {
    if (one.kind === 'received' && one.to === host) return one;
    if (one.kind === 'start' && one.from === host) return one;
    one = one.cause === null ? undefined : entries[one.cause.seq];
  }
  return undefined;
}

function stepKind({ kind, layer }: TraceEntry, isFirst: boolean): PathStep['kind'] | null {
  if (kind === 'call' || kind === 'note') return kind;
  if (kind === 'start' || kind === 'received') return isFirst ? kind : null;
  return kind === 'sent' && layer !== 'program' ? kind : null;
}

function levelOf({ kind, object }: TraceEntry, before: number): number {
  if (kind === 'sent' || kind === 'received') return WIRE;
  if (kind === 'note' || kind === 'start') return PROGRAM;
  const objectKind = object === undefined ? null : kindOf(object);
  return objectKind === null ? before : OBJECT_KINDS[objectKind].level;
}
