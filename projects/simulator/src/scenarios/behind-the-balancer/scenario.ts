import type { Scenario } from '../../scenario/scenario.js';

const hears = (text: string) => ({ kind: 'note', text: { is: `hears ${text}` } }) as const;
const redis = (from: string, ...contains: string[]) =>
  ({ layer: 'redis', from, body: { contains } }) as const;
const UNKNOWN = {
  layer: 'http',
  from: 'balancer',
  body: { contains: 'Session ID unknown' },
} as const;
const client = (name: string, startsAt: number) =>
  ({ name, role: 'client', program: 'listener', server: 'balancer', startsAt }) as const;
const node = (number: number) => {
  const name = `node-${number}`;
  const options = { name, number };
  return { name, role: 'server', program: 'node', address: `${name}:80`, options } as const;
};
const COOKIE = { balancer: 'sticky by cookie' };

/** Several Socket.IO servers behind a load balancer, joined by the real Redis adapter over a Redis whose every byte is visible. */
export const BEHIND_THE_BALANCER: Scenario = {
  format: 1,
  id: 'behind-the-balancer',
  title: 'Behind the balancer',
  summary:
    'Several Socket.IO servers, one address. Polling needs every request of a session at the same server; a room needs every server to hear of a broadcast. Then one of the servers dies.',
  covers: ['A5', 'R3'],
  seed: 40,
  duration: 16_000,
  settings: {
    /** How the balancer chooses a server for a new connection. */
    balancer: {
      kind: 'choice',
      default: 'sticky by address',
      options: ['sticky by address', 'sticky by cookie', 'round robin'],
    },
    /** What joins the servers. */
    adapter: { kind: 'choice', default: 'redis', options: ['redis', 'none'] },
    /** How the clients start. */
    transport: {
      kind: 'choice',
      default: 'polling, then websocket',
      options: ['polling, then websocket', 'polling only', 'websocket only'],
    },
    /** How many servers stand behind the balancer. */
    servers: { kind: 'choice', default: '2', options: ['1', '2', '3'] },
    /** Which of them is down; one that was killed starts again with another choice. */
    killed: {
      kind: 'choice',
      default: 'node-1 at 5 s',
      options: ['node-1 at 5 s', 'nobody', 'node-1', 'node-2'],
    },
  },
  hosts: [
    { name: 'redis', role: 'server', program: 'redis', address: 'redis:6379' },
    node(1),
    node(2),
    node(3),
    {
      name: 'balancer',
      role: 'server',
      program: 'balancer',
      address: 'lab:80',
      options: { servers: 'node-1:80,node-2:80,node-3:80' },
    },
    client('ann', 100),
    client('bob', 200),
    client('carl', 300),
  ],
  links: [
    { name: 'inside', between: ['balancer', '*'], latency: 1 },
    { name: 'bus-1', between: ['node-1', 'redis'], latency: 1 },
    { name: 'bus-2', between: ['node-2', 'redis'], latency: 1 },
    { name: 'bus-3', between: ['node-3', 'redis'], latency: 1 },
    { name: 'way', between: ['*', '*'], latency: 20 },
  ],
  script: [
    { at: 3000, do: 'call', host: 'ann', action: 'say', with: ['one'] },
    {
      at: 5000,
      do: 'call',
      host: 'node-1',
      action: 'die',
      when: { setting: 'killed', is: 'node-1 at 5 s' },
    },
    { at: 14_000, do: 'call', host: 'bob', action: 'say', with: ['two'] },
  ],
  notice: [
    {
      id: 'subscribe',
      says: 'Each server subscribes to everything that is broadcast in its namespace.',
      entry: redis('node-1', 'PSUBSCRIBE', 'socket.io#/#*'),
    },
    {
      id: 'choice',
      says: 'The balancer opens a connection of its own to one of the servers.',
      entry: { layer: 'tcp', from: 'balancer', text: { is: 'SYN' } },
    },
    {
      id: 'hello',
      says: 'A word to one client is published too: recovery is on, so it goes through the adapter.',
      entry: redis('node-1', 'PUBLISH', 'hello'),
    },
    {
      id: 'publish',
      says: 'A broadcast to a room is sent to the sockets of this server, and published.',
      entry: redis('node-1', 'PUBLISH', 'socket.io#/#news#'),
    },
    {
      id: 'message',
      says: 'Redis hands it to every server that is subscribed, the sender too, which knows its own mark and lets it pass.',
      entry: redis('redis', 'pmessage', 'socket.io#/#news#'),
    },
    {
      id: 'death',
      says: 'A server dies: its clients find another one, under a new id.',
      entry: { kind: 'intervention', from: 'node-1' },
    },
  ],
  assertions: [
    {
      says: 'with sticky connections and Redis everybody hears it, whatever the server',
      check: 'count',
      of: hears('one'),
      is: 3,
    },
    {
      says: 'the broadcast is published once, on the channel of its room',
      check: 'count',
      of: redis('node-1', 'PUBLISH', 'socket.io#/#news#'),
      is: 1,
    },
    {
      says: 'Redis hands it to both servers',
      check: 'order',
      of: [
        { ...redis('redis', 'pmessage', 'socket.io#/#news#'), to: 'node-1' },
        { ...redis('redis', 'pmessage', 'socket.io#/#news#'), to: 'node-2' },
      ],
    },
    {
      says: 'without an adapter only the clients of one server hear it',
      settings: { adapter: 'none' },
      check: 'count',
      of: hears('one'),
      is: 2,
    },
    {
      says: 'polling through a balancer that is not sticky meets servers that do not know the session',
      settings: { balancer: 'round robin' },
      check: 'count',
      of: UNKNOWN,
      atLeast: 1,
    },
    {
      says: 'polling alone through a balancer that is not sticky loses every session within its first requests',
      settings: { balancer: 'round robin', transport: 'polling only', killed: 'nobody' },
      check: 'count',
      of: { kind: 'note', text: { starts: 'connected' } },
      is: 0,
    },
    {
      says: 'WebSocket alone needs no sticky balancer: everybody hears it',
      settings: { balancer: 'round robin', transport: 'websocket only' },
      check: 'count',
      of: hears('one'),
      is: 3,
    },
    {
      says: 'WebSocket alone never meets an unknown session',
      settings: { balancer: 'round robin', transport: 'websocket only' },
      check: 'count',
      of: UNKNOWN,
      is: 0,
    },
    {
      says: 'the clients of a server that dies come back at the other one',
      check: 'order',
      of: [
        { kind: 'note', from: 'ann', text: { is: 'connected to node-1' } },
        { kind: 'intervention', from: 'node-1' },
        { kind: 'note', from: 'ann', text: { starts: 'lost: ' } },
        { kind: 'note', from: 'ann', text: { is: 'connected to node-2' } },
      ],
    },
    {
      says: 'nothing is recovered: this adapter keeps no packets, and says nothing about it',
      check: 'count',
      of: { kind: 'note', text: { contains: 'recovered' } },
      is: 0,
    },
    {
      says: 'a balancer that reads HTTP gives each client a cookie with the name of its server, once',
      settings: { ...COOKIE, killed: 'nobody' },
      check: 'count',
      of: { layer: 'http', from: 'balancer', head: { contains: 'Set-Cookie: SERVERID=' } },
      is: 3,
    },
    {
      says: 'with that cookie no request meets a server that does not know its session',
      settings: COOKIE,
      check: 'count',
      of: UNKNOWN,
      is: 0,
    },
    {
      says: 'with that cookie everybody hears it, whatever the server',
      settings: COOKIE,
      check: 'count',
      of: hears('one'),
      is: 3,
    },
    {
      says: 'a cookie of a server that has died is replaced',
      settings: COOKIE,
      check: 'order',
      of: [
        { layer: 'http', from: 'ann', head: { contains: 'Cookie: SERVERID=node-1' } },
        { kind: 'intervention', from: 'node-1' },
        { layer: 'http', from: 'ann', head: { contains: 'Cookie: SERVERID=node-1' } },
        { from: 'balancer', to: 'ann', head: { contains: 'Set-Cookie: SERVERID=node-2' } },
        { kind: 'note', from: 'ann', text: { is: 'connected to node-2' } },
      ],
    },
    {
      says: 'with three servers Redis hands a broadcast to all three',
      settings: { servers: '3', killed: 'nobody' },
      check: 'count',
      of: redis('redis', 'pmessage', 'socket.io#/#news#', 'one'),
      is: 3,
    },
    {
      says: 'with one server neither is needed',
      settings: { servers: '1', killed: 'nobody', balancer: 'round robin', adapter: 'none' },
      check: 'count',
      of: hears('one'),
      is: 3,
    },
    {
      says: 'without an adapter nothing passes through Redis',
      settings: { adapter: 'none' },
      check: 'count',
      of: { layer: 'redis' },
      is: 0,
    },
    { says: 'in the end they hear the news again', check: 'count', of: hears('two'), is: 3 },
  ],
};
