import type { TraceValue } from '@wirelight/protocols';
import type { Listener } from './listeners';
import { OBJECT_KINDS } from './object-kinds';
import type { ServerObject } from './server-objects';

/** Session and socket ids are twenty letters of which four tell enough. */
const LONG_ID = /^[\w-]{20}$/;

/** @returns e.g. `_aL8…` for an id of twenty letters; names as they are. */
export function shortId(id: string): string {
  return LONG_ID.test(id) ? `${id.slice(0, 4)}…` : id;
}

/** What an object is called in words: `socket.io Client _aL8…`, `engine.io websocket`. */
export function nameOfObject(object: ServerObject): string {
  const { package: from } = OBJECT_KINDS[object.kind];
  return `${from === 'node:http' ? '' : `${from} `}${titleOf(object)}${idOf(object)}`;
}

/** The name of its class; of a transport which one it is. */
export function titleOf({ kind, id }: ServerObject): string {
  const number = /^server (\d+)$/.exec(id)?.[1];
  if (number !== undefined) return `${OBJECT_KINDS[kind].title} ${number}`;
  if (kind !== 'transport') return OBJECT_KINDS[kind].title;
  return id.startsWith('polling') ? 'polling' : 'websocket';
}

/**
 * A line for the picture: the one thing that tells it from its like, or that matters most now.
 *
 * @param held - How many objects of the next kind it has: what it says of itself is from the last time that it was called.
 */
export function lineOf(object: ServerObject, held: number): string {
  const { kind, id, state, listeners } = object;
  switch (kind) {
    case 'server':
      return counted(state['namespaces'], 'namespace');
    case 'namespace':
      return id;
    case 'adapter':
      return counted(state['rooms'], 'room');
    case 'socket':
      return shortId(id);
    case 'client':
      return amount(held, 'socket');
    case 'engine-server':
      return amount(held, 'session');
    case 'engine-socket':
      if (state['readyState'] !== 'open') return wordOf(state['readyState']);
      if (state['upgrading'] === true) return 'upgrading';
      return `buffer ${wordOf(state['writeBuffer'])}`;
    case 'transport':
      return state['writable'] === true ? 'ready' : 'not ready';
    case 'http-server':
      return `→ ${who(listeners?.request ?? [])}`;
  }
}

/** Everything that is known of its state, one fact each. */
export function factsOf({ state, listeners }: ServerObject): readonly string[] {
  if (listeners === undefined) {
    return Object.entries(state).map(([name, value]) => `${name}: ${wordsOf(value)}`);
  }
  const { request, upgrade, kept } = listeners;
  const keeps = kept.length === 0 ? [] : [`kept by engine.io: ${who(kept)}`];
  return [`request: ${who(request)}`, ...keeps, `upgrade: ${who(upgrade)}`];
}

function idOf({ kind, id }: ServerObject): string {
  return kind === 'transport' || /^server( \d+)?$/.test(id) ? '' : ` ${shortId(id)}`;
}

function who(listeners: readonly Listener[]): string {
  return listeners.length === 0 ? 'nobody' : listeners.join(', ');
}

function counted(value: TraceValue | undefined, word: string): string {
  return amount(typeof value === 'object' && value !== null ? Object.keys(value).length : 0, word);
}

function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function wordsOf(value: TraceValue): string {
  if (Array.isArray(value)) return (value as readonly string[]).map(shortId).join(', ') || 'none';
  if (typeof value === 'object' && value !== null) {
    const lists = Object.entries(value as Readonly<Record<string, readonly string[]>>);
    const words = lists.map(([name, ids]) => `${shortId(name)} (${ids.map(shortId).join(', ')})`);
    return words.join(', ') || 'none';
  }
  return wordOf(value) || 'none';
}

/** A value that is no list; empty for lists and for what is not there. */
export function wordOf(value: TraceValue | undefined): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}
