import type { TraceObject } from '@wirelight/protocols';

/** What an object of the server is, whatever its class is called. */
export type ObjectKind =
  | ('server' | 'namespace' | 'adapter' | 'socket' | 'client')
  | ('engine-server' | 'engine-socket' | 'transport' | 'http-server');

/** Everything that is the same for all objects of a kind. */
export interface KindFacts {
  readonly package: string;
  readonly title: string;
  /** What it is responsible for. */
  readonly does: string;
  /** How many of them there are. */
  readonly perWhat: string;
  /** How near to the program, from 0 for the http server; a call from a lower to a higher one goes up. */
  readonly level: number;
  /** Row in the picture, from the top. */
  readonly row: number;
  /** Servers stand left, what they have beside them. */
  readonly side: 'left' | 'right';
}

/** The kinds, from the program down to the wire. @source socket.io 4.8.4 and engine.io 6.6.11, `lib` */
export const OBJECT_KINDS: Readonly<Record<ObjectKind, KindFacts>> = {
  server: {
    package: 'socket.io',
    title: 'Server',
    perWhat: 'one',
    does: 'has the namespaces',
    level: 5,
    row: 1,
    side: 'left',
  },
  adapter: {
    package: 'socket.io-adapter',
    title: 'Adapter',
    perWhat: 'one for each Namespace',
    does: 'knows which sockets are in which rooms',
    level: 5,
    row: 0,
    side: 'right',
  },
  namespace: {
    package: 'socket.io',
    title: 'Namespace',
    perWhat: 'one for each name',
    does: 'has its sockets and its middleware',
    level: 4,
    row: 1,
    side: 'right',
  },
  socket: {
    package: 'socket.io',
    title: 'Socket',
    perWhat: 'one for each client and namespace',
    does: 'has the handlers of events, and waits for answers',
    level: 4,
    row: 2,
    side: 'right',
  },
  client: {
    package: 'socket.io',
    title: 'Client',
    perWhat: 'one for each session',
    does: 'encodes and decodes the packets of all its namespaces',
    level: 3,
    row: 3,
    side: 'right',
  },
  'engine-server': {
    package: 'engine.io',
    title: 'Server',
    perWhat: 'one',
    does: 'answers its path, opens sessions and upgrades them',
    level: 2,
    row: 4,
    side: 'left',
  },
  'engine-socket': {
    package: 'engine.io',
    title: 'Socket',
    perWhat: 'one for each session',
    does: 'has the write buffer, the heartbeat and the present transport',
    level: 2,
    row: 4,
    side: 'right',
  },
  transport: {
    package: 'engine.io',
    title: 'Transport',
    perWhat: 'one for each session, two on the climb',
    does: 'turns packets into requests or frames',
    level: 1,
    row: 5,
    side: 'right',
  },
  'http-server': {
    package: 'node:http',
    title: 'http.Server',
    perWhat: 'one for each port',
    does: 'hands requests and upgrades to its listeners',
    level: 0,
    row: 6,
    side: 'left',
  },
};

const KIND_BY_CLASS: Readonly<Record<string, ObjectKind>> = {
  'socket.io Server': 'server',
  'socket.io Namespace': 'namespace',
  'socket.io-adapter Adapter': 'adapter',
  'socket.io Socket': 'socket',
  'socket.io Client': 'client',
  'engine.io Server': 'engine-server',
  'engine.io Socket': 'engine-socket',
  'engine.io Transport': 'transport',
  'engine.io Polling': 'transport',
  'engine.io WebSocket': 'transport',
  'node:http Server': 'http-server',
};

/** @returns `null` for an object that is none of the server's, the `io` of a client for example. */
export function kindOf(object: TraceObject): ObjectKind | null {
  return KIND_BY_CLASS[`${object.package} ${object.class}`] ?? null;
}

/** A name for an object that is the same wherever it is met: a transport goes by the names of three classes. */
export function keyOf(object: TraceObject): string | null {
  const kind = kindOf(object);
  return kind === null ? null : objectKey(kind, object.id);
}

export function objectKey(kind: ObjectKind, id: string): string {
  return `${kind} ${id}`;
}
