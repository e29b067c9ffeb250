import type { Assertion } from '../../scenario/assertion.js';
import type { Scenario } from '../../scenario/scenario.js';

/** What a call of io() gets. */
export interface IoResult {
  readonly form: string;
  /** Number of the Manager. */
  readonly manager: number;
  readonly isNew: boolean;
  /** Whether it is the one that later calls of the same key get. */
  readonly isKept: boolean;
}

/** What each call gets, in their order. */
export const GOT: readonly IoResult[] = [
  { form: 'io(url)', manager: 1, isNew: true, isKept: true },
  { form: 'io(url/admin)', manager: 1, isNew: false, isKept: true },
  { form: 'io(url) again', manager: 2, isNew: true, isKept: false },
  { form: 'io(url, forceNew)', manager: 3, isNew: true, isKept: false },
  { form: 'io(url/admin, multiplex: false)', manager: 4, isNew: true, isKept: false },
  { form: 'io(url/news?token=2)', manager: 1, isNew: false, isKept: true },
  { form: 'io(url, another path)', manager: 5, isNew: true, isKept: true },
  { form: 'io(another origin)', manager: 6, isNew: true, isKept: true },
  { form: 'io(url) after disconnect()', manager: 7, isNew: true, isKept: false },
];

const FIRST_AT = 100;
const EVERY = 400;
const opened = { kind: 'sent', layer: 'tcp', from: 'client', text: { is: 'SYN' } } as const;
const result = { kind: 'state', object: { is: 'socket.io-client io cache' } } as const;

/** io() keeps a Manager for each origin and path. When does it make another, and what does that cost? */
export const ONE_MANAGER: Scenario = {
  format: 1,
  id: 'one-manager',
  title: 'One Manager, or a few',
  summary:
    'A client calls io() in nine ways. Calls for other namespaces of the same server share a Manager and its connection, whatever is in their query; the same namespace once more, forceNew and multiplex: false make another of each, and so do another path and another origin.',
  covers: ['C1'],
  seed: 9,
  duration: 4500,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 20, min: 1, max: 200, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'greeter' },
    { name: 'other', role: 'server', program: 'greeter', address: 'other:80' },
    { name: 'client', role: 'client', program: 'caller', observed: true },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: GOT.map(({ form }, index) => ({
    at: FIRST_AT + index * EVERY,
    do: 'call',
    host: 'client',
    action: 'call',
    with: [form],
  })),
  notice: [
    {
      id: 'first',
      says: 'The first call makes a Manager, and the Manager a connection.',
      entry: result,
    },
    {
      id: 'shared',
      says: 'Another namespace goes through the connection that is there: only a CONNECT packet is sent.',
      entry: { layer: 'websocket', from: 'client', body: { starts: '40/admin,' } },
    },
    {
      id: 'twice',
      says: 'The same namespace once more cannot share a Manager: io() makes one that it does not keep.',
      entry: result,
      nth: 3,
    },
    {
      id: 'forced',
      says: 'forceNew: a Manager and a connection of its own.',
      entry: result,
      nth: 4,
    },
    {
      id: 'unshared',
      says: 'multiplex: false: the same, for a namespace that could have shared.',
      entry: result,
      nth: 5,
    },
    {
      id: 'query',
      says: 'A query is no part of the key, and is sent only when a connection is made: this one goes nowhere.',
      entry: { layer: 'websocket', from: 'client', body: { starts: '40/news,' } },
    },
    {
      id: 'path',
      says: 'The path is a part of the key: another one is another Manager, and it is kept.',
      entry: { layer: 'http', from: 'client', head: { starts: 'GET /elsewhere/?' } },
    },
    {
      id: 'origin',
      says: 'Another origin has a Manager of its own.',
      entry: { layer: 'http', from: 'client', to: 'other', head: { starts: 'GET /socket.io/?' } },
    },
    {
      id: 'gone',
      says: 'A namespace that was left is still on the list of its Manager, so io() makes another.',
      entry: result,
      nth: 9,
    },
  ],
  assertions: [
    ...GOT.map(({ form, manager, isNew }): Assertion => {
      const got = `Manager ${manager}, ${isNew ? 'new' : 'the same'}`;
      const of = { kind: 'note', from: 'client', text: { is: `${form}: ${got}` } } as const;
      return { says: `${form} gets ${got}`, check: 'count', of, is: 1 };
    }),
    { says: 'seven Managers have seven connections', check: 'count', of: opened, is: 7 },
    {
      says: 'a query that comes to a Manager that is there is sent nowhere',
      check: 'count',
      of: { layer: 'http', from: 'client', head: { contains: 'token=2' } },
      is: 0,
    },
    {
      says: 'every namespace that was asked for is connected, on whatever Manager',
      check: 'count',
      of: { kind: 'call', text: { starts: 'Socket.onconnect(' } },
      is: 9,
    },
  ],
};
