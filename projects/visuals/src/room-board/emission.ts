import type { Recording, TraceEntry } from '@wirelight/protocols';

/** The last thing that the server's program sent, and how far it has come. */
export interface Emission {
  /** The call that sent it. */
  readonly seq: number;
  /** Namespace whose Adapter was asked; `null` when one socket was spoken to without any. */
  readonly namespace: string | null;
  /** Id of the socket that was spoken to, without an Adapter. */
  readonly sid: string | null;
  /** Rooms that the Adapter was asked for; none means everybody. */
  readonly rooms: readonly string[];
  /** Rooms, ids of sockets among them, that it was to leave out. */
  readonly except: readonly string[];
  /** Hosts that a frame was sent to, and whether it has arrived. */
  readonly to: ReadonlyMap<string, 'sent' | 'received'>;
}

/** Links of a chain of causes that are followed: a broadcast reaches the wire in six. */
const MAX_LINKS = 16;

/** @returns `null` when nothing was sent in the first `count` entries. */
export function emissionAt(recording: Recording, count: number): Emission | null {
  const { entries } = recording;
  const end = Math.min(count, entries.length);
  let seq = end - 1;
  while (seq >= 0 && !isEmission(entries[seq])) seq--;
  const call = entries[seq];
  if (call?.object === undefined) return null;
  const to = new Map<string, 'sent' | 'received'>();
  for (const entry of entries.slice(seq, end)) {
    if (entry.layer !== 'websocket' || entry.direction !== 'server-to-client') continue;
    if (!leadsTo(entries, seq, entry)) continue;
    if (entry.kind === 'sent' && !to.has(entry.to)) to.set(entry.to, 'sent');
    if (entry.kind === 'received') to.set(entry.to, 'received');
  }
  const isBroadcast = call.object.class === 'Adapter';
  return {
    seq,
    to,
    namespace: isBroadcast ? call.object.id : null,
    sid: isBroadcast ? null : call.object.id,
    rooms: isBroadcast ? namesIn(call.text, 'rooms') : [],
    except: isBroadcast ? namesIn(call.text, 'except') : [],
  };
}

function isEmission(entry: TraceEntry | undefined): boolean {
  if (entry?.kind !== 'call' || entry.object === undefined) return false;
  const { package: from, class: name, method } = entry.object;
  return name === 'Adapter'
    ? method === 'broadcast' || method === 'broadcastWithAck'
    : from === 'socket.io' && name === 'Socket' && method === 'emit';
}

/** Whether an entry is an effect of another, directly or through others. */
function leadsTo(entries: readonly TraceEntry[], seq: number, effect: TraceEntry): boolean {
  let entry: TraceEntry | undefined = effect;
  for (let link = 0; link < MAX_LINKS && entry !== undefined; link++) {
    const cause: number | undefined = entry.cause?.seq;
    if (cause === undefined || cause < seq) return false;
    if (cause === seq) return true;
    entry = entries[cause];
  }
  return false;
}

/** The names in `rooms: {"r1", "r2"}` of a call as it is recorded. */
function namesIn(text: string, field: 'rooms' | 'except'): readonly string[] {
  const list = new RegExp(`\\b${field}: \\{([^}]*)\\}`).exec(text)?.[1] ?? '';
  return [...list.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name);
}
