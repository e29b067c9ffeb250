import type { Recording, TraceEntry, TraceValue } from '@wirelight/protocols';
import { keyOf, kindOf, objectKey, type ObjectKind } from './object-kinds';
import { listenersAfter, type Listeners } from './listeners';

/** An object of the server, as the recording last told of it. */
export interface ServerObject {
  readonly key: string;
  readonly kind: ObjectKind;
  readonly id: string;
  /** By the library's own names; empty for one that is known only from another that has it. */
  readonly state: Readonly<Record<string, TraceValue>>;
  /** Who hears of requests and upgrades; only of an http server. */
  readonly listeners?: Listeners;
  /** The entry that told of it last. */
  readonly seq: number;
}

/** Two objects that know each other, by their keys. */
export type ObjectLink = readonly [from: string, to: string];

export interface ServerObjects {
  /** In the order in which they appeared. */
  readonly objects: ReadonlyMap<string, ServerObject>;
  readonly links: readonly ObjectLink[];
}

/**
 * The objects of one observed server after the first `count` entries, and which of them know each other: by what is in their state,
 * by one calling another, by the message that made both.
 *
 * @param host - Name of the server in the recording.
 */
export function serverObjectsAt(
  { entries }: Recording,
  host: string,
  count: number,
): ServerObjects {
  const objects = new Map<string, ServerObject>();
  const links = new Map<string, ObjectLink>();
  const link = (from: string, to: string): void => {
    links.set(`${from}>${to}`, [from, to]);
  };
  const put = (kind: ObjectKind, id: string, seq: number): void => {
    const key = objectKey(kind, id);
    if (!objects.has(key)) objects.set(key, { key, kind, id, state: {}, seq });
  };
  /** Which engine Server made a session of a message, which Socket a message wants to upgrade. */
  const madeBy = new Map<number, string>();
  const upgrades = new Map<number, string>();

  for (const entry of entries.slice(0, count)) {
    const { object, kind: what, seq, text } = entry;
    if (entry.from !== host || object === undefined || what === 'timer') continue;
    const kind = kindOf(object);
    const key = keyOf(object);
    if (kind === null || key === null) continue;
    const known = objects.get(key);
    const listeners =
      kind === 'http-server' ? listenersAfter(known?.listeners, entry, entries) : undefined;
    const { state } = object;
    objects.set(key, { key, kind, id: object.id, state, seq, ...(listeners && { listeners }) });

    const cause = entries[entry.cause?.seq ?? -1];
    const caller = cause?.kind === 'call' && cause.object ? keyOf(cause.object) : null;
    const message = arrivalOf(entries, entry);
    switch (kind) {
      case 'server':
        if (objects.has(objectKey('engine-server', object.id))) {
          link(key, objectKey('engine-server', object.id));
        }
        for (const name of namesIn(state['namespaces'])) {
          put('namespace', name, seq);
          put('adapter', name, seq);
          link(key, objectKey('namespace', name));
          link(objectKey('namespace', name), objectKey('adapter', name));
        }
        break;
      case 'engine-server':
        if (message && text.startsWith('Server.handshake(')) madeBy.set(message.seq, key);
        break;
      case 'http-server':
        if (cause?.text === 'Server.attach()' && caller !== null) link(caller, key);
        break;
      case 'namespace':
        for (const id of namesIn(state['sockets'])) link(key, objectKey('socket', id));
        break;
      case 'client':
        link(key, objectKey('engine-socket', object.id));
        if (caller?.startsWith('socket ') === true) link(caller, key);
        for (const ids of Object.values(listsIn(state['sockets']))) {
          for (const id of ids) link(objectKey('socket', id), key);
        }
        break;
      case 'engine-socket': {
        const server = message && madeBy.get(message.seq);
        if (server !== undefined && !known) link(server, key);
        if (caller?.startsWith('transport ') === true) link(key, caller);
        if (message?.connection != null && text.startsWith('Socket._maybeUpgrade(')) {
          upgrades.set(message.connection, key);
        }
        break;
      }
      case 'transport': {
        const session = / of (.+)$/.exec(object.id)?.[1];
        if (session !== undefined) link(objectKey('engine-socket', session), key);
        const upgraded = message?.connection != null && upgrades.get(message.connection);
        if (session === undefined && upgraded) link(upgraded, key);
        break;
      }
      default:
    }
  }
  return {
    objects,
    links: [...links.values()].filter((ends) => ends.every((e) => objects.has(e))),
  };
}

/** The message on whose arrival an entry depends. */
export function arrivalOf(
  entries: readonly TraceEntry[],
  entry: TraceEntry,
): TraceEntry | undefined {
  let one: TraceEntry | undefined = entry;
  while (one !== undefined && one.kind !== 'received') {
    one = one.cause === null ? undefined : entries[one.cause.seq];
  }
  return one;
}

function namesIn(value: TraceValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function listsIn(value: TraceValue | undefined): Readonly<Record<string, readonly string[]>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, readonly string[]>>)
    : {};
}
