import {
  decodeUtf8Lossy,
  timerChangeOf,
  type Recording,
  type TraceEntry,
} from '@wirelight/protocols';
import { createFold, type Fold } from '../timeline/fold';
import { oncePer } from '../timeline/once-per';

/** A timer that is set and has neither fired nor been cleared. */
export interface PendingTimer {
  readonly number: number;
  /** Virtual milliseconds. */
  readonly setAt: number;
  readonly delay: number;
}

/** A place for a timer that an owner has again and again: one arc. */
export interface TimerSlot {
  readonly key: string;
  readonly host: string;
  /** What owns it, e.g. `engine`; on a server with the client that it is for: `engine for four`. */
  readonly owner: string;
  /** By the option that gives its delay, or `setTimeout`. */
  readonly timer: string;
  /** Those that run, in the order of setting; a program may have several at once. */
  readonly pending: readonly PendingTimer[];
  /** When the last one fired; `null` when it never did, or was set again since. */
  readonly firedAt: number | null;
  /** The delay it was set with last; 0 before the first time. */
  readonly delay: number;
}

const OWNERS: Readonly<Record<string, string>> = {
  'engine.io': 'engine',
  'engine.io-client': 'engine',
  'engine.io-client 3': 'engine',
};

/**
 * The timers of a recording after its first `index` entries, each in a place that it keeps: every one that is ever set is in
 * the list from the beginning, in the order in which they are first set.
 */
export function timerSlotsAt(recording: Recording, index: number): readonly TimerSlot[] {
  return foldOf(recording).at(index);
}

const foldOf = oncePer((recording: Recording): Fold<readonly TimerSlot[]> => {
  const peers = peersOf(recording);
  const key = (entry: TraceEntry): string => slotOf(entry, peers).key;
  const slots = new Map<string, TimerSlot>();
  for (const entry of recording.entries) {
    if (entry.kind !== 'timer') continue;
    const slot = slotOf(entry, peers);
    if (!slots.has(slot.key)) slots.set(slot.key, slot);
  }
  return createFold(
    recording.entries,
    (all: readonly TimerSlot[], entry: TraceEntry) => next(all, entry, key),
    [...slots.values()],
  );
});

function next(
  all: readonly TimerSlot[],
  entry: TraceEntry,
  keyOf: (entry: TraceEntry) => string,
): readonly TimerSlot[] {
  const what = timerChangeOf(entry);
  if (what === null) return all;
  const { number, change, delay } = what;
  const key = keyOf(entry);
  return all.map((slot) => {
    if (slot.key !== key) return slot;
    const others = slot.pending.filter((one) => one.number !== number);
    if (change === 'set') {
      const pending = [...others, { number, setAt: entry.at, delay }];
      return { ...slot, pending, delay, firedAt: null };
    }
    return { ...slot, pending: others, firedAt: change === 'fired' ? entry.at : slot.firedAt };
  });
}

/** The slot of an entry `timer`, empty. */
function slotOf({ object, from }: TraceEntry, peers: ReadonlyMap<string, string>): TimerSlot {
  const { timer, delay } = object?.state ?? {};
  const name = typeof timer === 'string' ? timer : '';
  const peer = peers.get(object?.id ?? '');
  const what = OWNERS[object?.package ?? ''] ?? object?.class ?? '';
  const owner = peer === undefined ? what : `${what} for ${peer}`;
  // A program tells its timers apart by nothing but their delay.
  const isProgram = object?.package === 'program' && typeof delay === 'number';
  const own = isProgram ? ` ${delay}` : '';
  const key = `${from} ${owner} ${name}${own}`;
  return { key, host: from, owner, timer: name, pending: [], firedAt: null, delay: 0 };
}

/** Which host each session id was given to: the id stands in the answer to its handshake. */
function peersOf({ entries }: Recording): ReadonlyMap<string, string> {
  const peers = new Map<string, string>();
  for (const { kind, direction, layer, bytes, to } of entries) {
    if (kind !== 'sent' || direction !== 'server-to-client') continue;
    if (layer !== 'http' && layer !== 'websocket') continue;
    const id = /0\{"sid":"([^"]+)"/.exec(decodeUtf8Lossy(bytes.subarray(0, 1024)))?.[1];
    if (id !== undefined && !peers.has(id)) peers.set(id, to);
  }
  return peers;
}
