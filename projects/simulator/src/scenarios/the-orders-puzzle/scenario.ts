import type { Scenario } from '../../scenario/scenario.js';

const hears = (from: string) => ({ kind: 'note', from, text: { is: 'hears of soup' } }) as const;
const broadcast = (namespace: string) =>
  ({
    kind: 'call',
    object: { is: `socket.io-adapter Adapter ${namespace}` },
    text: { starts: 'Adapter.broadcast(' },
  }) as const;

/** Why does nobody hear of the soup? Rooms belong to the Adapter of one namespace. */
export const THE_ORDERS_PUZZLE: Scenario = {
  format: 1,
  id: 'the-orders-puzzle',
  title: 'The puzzle of the orders',
  summary:
    'Cook and waiter are in the room "kitchen" of the namespace /orders. The waiter orders soup, the server calls io.to("kitchen").emit, and nobody hears of it. Find out why, and choose a line that works.',
  covers: ['A6'],
  seed: 33,
  duration: 1500,
  settings: {
    /** The line of the server that sends the order on. */
    line: { kind: 'choice', default: 'io.to', options: ['io.to', 'socket.to', 'io.of.to'] },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'restaurant', observed: true },
    { name: 'cook', role: 'client', program: 'person' },
    { name: 'waiter', role: 'client', program: 'person', options: { orders: true } },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [],
  notice: [
    {
      id: 'room',
      says: 'The room is made in the Adapter of /orders.',
      entry: {
        kind: 'call',
        object: { is: 'socket.io-adapter Adapter /orders' },
        text: { contains: '{"kitchen"}' },
      },
    },
    {
      id: 'order',
      says: 'The order arrives in /orders.',
      entry: { layer: 'websocket', from: 'waiter', body: { is: '42/orders,["order","soup"]' } },
    },
    {
      id: 'wrong-adapter',
      says: 'io.to() is short for io.of("/").to(): it asks the Adapter of /, which has no such room.',
      entry: broadcast('/'),
    },
  ],
  assertions: [
    {
      says: 'io.to reaches nobody',
      check: 'count',
      of: { kind: 'note', text: { is: 'hears of soup' } },
      is: 0,
    },
    {
      says: 'because it asks the Adapter of the main namespace',
      check: 'count',
      of: broadcast('/'),
      is: 1,
    },
    {
      says: 'socket.to reaches the cook',
      settings: { line: 'socket.to' },
      check: 'count',
      of: hears('cook'),
      is: 1,
    },
    {
      says: 'socket.to leaves out the waiter, who sent it',
      settings: { line: 'socket.to' },
      check: 'count',
      of: hears('waiter'),
      is: 0,
    },
    {
      says: 'io.of(/orders).to reaches cook and waiter through the Adapter of /orders',
      settings: { line: 'io.of.to' },
      check: 'order',
      of: [broadcast('/orders'), hears('cook'), hears('waiter')],
    },
  ],
};
