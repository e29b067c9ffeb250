import type { Recording, TraceEntry } from '@wirelight/protocols';

/** A call of `io()` and what it got. */
export interface IoCall {
  readonly seq: number;
  /** Virtual milliseconds. */
  readonly at: number;
  /** As it was recorded, e.g. `io("http://lab/admin", {transports: ["websocket"]})`. */
  readonly says: string;
  readonly namespace: string;
  /** What it looked under. */
  readonly key: string;
  /** e.g. `Manager 1`; empty while the call is under way, and the rest of what it got with it. */
  readonly manager: string;
  readonly isNew: boolean;
  /** Whether later calls with this key get the same one. */
  readonly isKept: boolean;
  /** Number of the TCP connection that the Manager has; `null` before it has opened one. */
  readonly connection: number | null;
  /** Whether the entry that the reader looks at comes of this call. */
  readonly isLit: boolean;
}

/** A Manager at the cursor. */
export interface ManagerRow {
  readonly name: string;
  /** The key that it is kept under; `null` for one that nobody else gets. */
  readonly key: string | null;
  readonly namespaces: readonly string[];
  /** `opening`, `open`, `closed`. */
  readonly state: string;
  readonly connection: number | null;
  /** The entry that told of it last. */
  readonly seq: number;
}

export interface IoCallsView {
  readonly calls: readonly IoCall[];
  readonly managers: readonly ManagerRow[];
}

/**
 * Every call of `io()` on an observed client so far, with the Manager and the connection that it got.
 *
 * @param host - Name of the client in the recording.
 * @param index - How many entries have happened.
 * @param selected - `seq` of the entry that the reader looks at.
 */
export function toIoCalls(
  { entries }: Recording,
  host: string,
  index: number,
  selected: number | null,
): IoCallsView {
  const past = entries.slice(0, index).filter(({ from }) => from === host);
  const connections = connectionsOf(entries, past);
  const lit = selected === null ? null : callOf(entries, entries[selected]);
  const calls = past.flatMap((entry): readonly IoCall[] => {
    const { seq, at, kind, object, text } = entry;
    if (kind !== 'call' || object?.class !== 'io') return [];
    const over = past.find((one) => one.kind === 'state' && one.cause?.seq === seq);
    const got = over?.object?.state ?? {};
    const manager = wordOf(got['got']);
    return [
      {
        seq,
        at,
        says: text,
        manager,
        namespace: namespaceOf(past, seq),
        key: wordOf(got['key']),
        isNew: got['isNew'] === true,
        isKept: got['isKept'] === true,
        connection: connections.get(manager) ?? null,
        isLit: seq === lit,
      },
    ];
  });
  const names = [...new Set(calls.map(({ manager }) => manager))].filter((name) => name !== '');
  return { calls, managers: names.map((name) => managerRow(name, past, calls, connections)) };
}

function managerRow(
  name: string,
  past: readonly TraceEntry[],
  calls: readonly IoCall[],
  connections: ReadonlyMap<string, number>,
): ManagerRow {
  const told = past.filter(({ object }) => managerOf(object) === name).at(-1);
  const kept = calls.find(({ manager, isKept }) => manager === name && isKept);
  const namespaces = told?.object?.state['namespaces'];
  return {
    name,
    key: kept?.key ?? null,
    namespaces: Array.isArray(namespaces) ? (namespaces as readonly string[]) : [],
    state: wordOf(told?.object?.state['readyState']),
    connection: connections.get(name) ?? null,
    seq: told?.seq ?? 0,
  };
}

/** The TCP connection of each Manager: the one whose opening it has caused. */
function connectionsOf(
  entries: readonly TraceEntry[],
  past: readonly TraceEntry[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const entry of past) {
    if (entry.text !== 'SYN' || entry.kind !== 'sent' || entry.connection === null) continue;
    const manager = ancestor(entries, entry, ({ object }) => managerOf(object) !== null);
    const name = managerOf(manager?.object);
    if (name !== null && !found.has(name)) found.set(name, entry.connection);
  }
  return found;
}

function callOf(entries: readonly TraceEntry[], entry: TraceEntry | undefined): number | null {
  const call =
    entry &&
    ancestor(entries, entry, ({ kind, object }) => kind === 'call' && object?.class === 'io');
  return call?.seq ?? null;
}

function ancestor(
  entries: readonly TraceEntry[],
  entry: TraceEntry,
  isWanted: (entry: TraceEntry) => boolean,
): TraceEntry | undefined {
  let one: TraceEntry | undefined = entry;
  while (one !== undefined && !isWanted(one)) {
    one = one.cause === null ? undefined : entries[one.cause.seq];
  }
  return one;
}

function managerOf(object: TraceEntry['object']): string | null {
  const isManager = object?.package === 'socket.io-client' && object.class === 'Manager';
  return isManager ? `Manager ${object.id}` : null;
}

function namespaceOf(past: readonly TraceEntry[], call: number): string {
  const socket = past.find(
    ({ cause, text }) => cause?.seq === call && text.startsWith('Manager.socket('),
  );
  return /^Manager\.socket\("([^"]*)"/.exec(socket?.text ?? '')?.[1] ?? '';
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
