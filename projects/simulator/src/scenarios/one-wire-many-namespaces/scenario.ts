import type { Scenario } from '../../scenario/scenario.js';

const frame = (from: string, starts: string) =>
  ({ layer: 'websocket', from, body: { starts } }) as const;
const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;

/** Namespaces share one connection; each has a CONNECT, a middleware and an end of its own. */
export const ONE_WIRE_MANY_NAMESPACES: Scenario = {
  format: 1,
  id: 'one-wire-many-namespaces',
  title: 'One wire, many namespaces',
  summary:
    'A client opens five namespaces over a single WebSocket. Each is asked for with a packet of its own; one is guarded by a middleware, one does not exist, one comes into being because its name fits a pattern.',
  covers: ['A2'],
  seed: 21,
  duration: 2000,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 20, min: 1, max: 100, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'shop', observed: true },
    { name: 'client', role: 'client', program: 'browser' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: [],
  notice: [
    {
      id: 'connect',
      says: 'Each namespace is asked for with a CONNECT of its own, on the same connection.',
      entry: frame('client', '40/orders,'),
    },
    {
      id: 'auth',
      says: 'The auth payload travels in the CONNECT packet of its namespace, not in a header.',
      entry: frame('client', '40/admin,{"token":"guess"}'),
    },
    {
      id: 'refused',
      says: 'A middleware that calls next with an error makes a CONNECT_ERROR; the connection stays.',
      entry: frame('server', '44/admin,'),
    },
    {
      id: 'invalid',
      says: 'A namespace that nobody made is refused by the server itself.',
      entry: frame('server', '44/nowhere,{"message":"Invalid namespace"}'),
    },
    {
      id: 'dynamic',
      says: 'A name that fits a pattern makes a namespace of its own.',
      entry: frame('server', '40/tenant-7,'),
    },
    {
      id: 'leave',
      says: 'DISCONNECT ends one namespace.',
      entry: frame('client', '41/orders,'),
    },
  ],
  assertions: [
    {
      says: 'there is one connection',
      check: 'count',
      of: { layer: 'tcp', from: 'client', text: { is: 'SYN' } },
      is: 1,
    },
    {
      says: 'there is one Engine.IO session',
      check: 'count',
      of: frame('server', '0{"sid"'),
      is: 1,
    },
    {
      says: 'six CONNECT packets go out for five namespaces: one is tried twice',
      check: 'count',
      of: frame('client', '40'),
      is: 6,
    },
    {
      says: 'a middleware refuses /admin with its message and data, and lets it in with the right token',
      check: 'order',
      of: [
        frame('server', '44/admin,{"message":"not for you","data":{"hint":"ask for a token"}}'),
        frame('client', '40/admin,{"token":"secret"}'),
        frame('server', '40/admin,{"sid":"'),
        note('client', '/admin: welcome admin'),
      ],
    },
    {
      says: 'a namespace that is not there is refused with "Invalid namespace"',
      check: 'count',
      of: note('client', '/nowhere: Invalid namespace'),
      is: 1,
    },
    {
      says: 'a namespace whose name fits a pattern comes into being',
      check: 'count',
      of: note('client', 'welcome to /tenant-7'),
      is: 1,
    },
    {
      says: 'leaving /orders leaves / alone',
      check: 'order',
      of: [
        frame('client', '41/orders,'),
        note('server', '/orders: client namespace disconnect'),
        note('client', 'pong from /'),
      ],
    },
    {
      says: 'a Client of the server holds one Socket for each namespace',
      check: 'count',
      of: {
        kind: 'call',
        object: { contains: 'socket.io Namespace ' },
        text: { contains: '._add(' },
      },
      is: 5,
    },
  ],
};
