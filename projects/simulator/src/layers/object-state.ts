import type { TraceValue } from '@wirelight/protocols';
import type { KnownPackageName } from './internals.js';

/** An object of a library, of which nothing is known but what `INTERNALS` lists. */
export type LibraryObject = Readonly<Record<string, unknown>>;

type State = Readonly<Record<string, TraceValue>>;

/** How an object of a class is told from its like, and what of it explains what it does next. */
export interface ObjectReader {
  /** Empty when the object has no name of its own yet. */
  readonly id: (object: LibraryObject) => string;
  /** What the first of its class is called when nothing else tells them apart; the second is this and a 2. */
  readonly called?: string;
  readonly state: (object: LibraryObject) => State;
}

const engineTransport: ObjectReader = {
  id: ({ sid, name }) => (typeof sid === 'string' ? `${text(name)} of ${sid}` : ''),
  state: ({ readyState, writable }) => ({
    readyState: text(readyState),
    writable: writable === true,
  }),
};

const clientTransport: ObjectReader = { ...engineTransport, id: ({ name }) => text(name) };

const engineClient: ObjectReader = {
  id: () => '',
  state: ({ id, readyState, transport, upgrading, writeBuffer }) => ({
    id: text(id),
    readyState: text(readyState),
    transport: text((transport as LibraryObject | undefined)?.['name']),
    upgrading: upgrading === true,
    writeBuffer: lengthOf(writeBuffer),
  }),
};

/** Readers by package and class. */
export const OBJECT_READERS: Readonly<
  Record<KnownPackageName, Readonly<Record<string, ObjectReader>>>
> = {
  'engine.io': {
    Server: {
      id: () => '',
      called: 'server',
      state: ({ clients, clientsCount }) => ({
        clients: keysOf(clients),
        clientsCount: count(clientsCount),
      }),
    },
    Socket: {
      id: ({ id }) => text(id),
      state: ({ readyState, transport, upgrading, upgraded, writeBuffer }) => ({
        readyState: text(readyState),
        transport: text((transport as LibraryObject | undefined)?.['name']),
        upgrading: upgrading === true,
        upgraded: upgraded === true,
        writeBuffer: lengthOf(writeBuffer),
      }),
    },
    Transport: engineTransport,
    Polling: engineTransport,
    WebSocket: engineTransport,
  },
  'socket.io': {
    Server: {
      id: () => '',
      called: 'server',
      state: ({ _nsps, eio }) => ({
        namespaces: keysOf(_nsps),
        connections: count((eio as LibraryObject | undefined)?.['clientsCount']),
      }),
    },
    Client: {
      id: ({ id }) => text(id),
      state: ({ nsps }) => ({
        sockets: entriesOf(nsps, (socket) => [text((socket as LibraryObject)['id'])]),
      }),
    },
    Namespace: {
      id: ({ name }) => text(name),
      state: ({ sockets, _fns }) => ({ sockets: keysOf(sockets), middleware: lengthOf(_fns) }),
    },
    Socket: {
      id: ({ id }) => text(id),
      // `rooms` asks the adapter, which an object under construction does not have yet.
      state: (socket) => ({
        connected: socket['connected'] === true,
        rooms: socket['adapter'] === undefined ? [] : keysOf(socket['rooms']),
        acks: sizeOf(socket['acks']),
      }),
    },
  },
  'socket.io-adapter': {
    Adapter: {
      id: ({ nsp }) => text((nsp as LibraryObject | undefined)?.['name']),
      state: ({ rooms }) => ({ rooms: entriesOf(rooms, keysOf) }),
    },
  },
  'socket.io-client': {
    Manager: {
      id: () => '',
      state: ({ uri, _readyState, _reconnecting, nsps }) => ({
        uri: text(uri),
        readyState: text(_readyState),
        reconnecting: _reconnecting === true,
        namespaces: keysOf(nsps),
      }),
    },
    Socket: {
      id: () => '',
      state: ({ id, nsp, connected, active, sendBuffer, receiveBuffer, acks }) => ({
        namespace: text(nsp),
        id: text(id),
        connected: connected === true,
        active: active === true,
        sendBuffer: lengthOf(sendBuffer),
        receiveBuffer: lengthOf(receiveBuffer),
        acks: keysOf(acks).length,
      }),
    },
  },
  'engine.io-client': {
    Socket: engineClient,
    Transport: clientTransport,
    Polling: clientTransport,
  },
  'engine.io-client 3': { Socket: engineClient },
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function sizeOf(value: unknown): number {
  return value instanceof Map ? value.size : 0;
}

/** Names in a Map, a Set or a plain object. */
function keysOf(value: unknown): readonly string[] {
  if (value instanceof Map || value instanceof Set) return [...value.keys()].map(String);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function entriesOf(
  value: unknown,
  names: (one: unknown) => readonly string[],
): Readonly<Record<string, readonly string[]>> {
  if (!(value instanceof Map)) return {};
  return Object.fromEntries(
    [...(value as Map<unknown, unknown>)].map(([key, one]) => [String(key), names(one)]),
  );
}
