import type { Assertion } from '../../scenario/assertion.js';
import type { Scenario } from '../../scenario/scenario.js';

/** Every form of sending and who gets it: ann in r1, bob in r1 and r2, carl in r2, dora in none, eve in the namespace /admin. */
export const RECEIVERS: Readonly<Record<string, readonly string[]>> = {
  'io.emit': ['ann', 'bob', 'carl', 'dora'],
  'ann.emit': ['ann'],
  'ann.broadcast.emit': ['bob', 'carl', 'dora'],
  'io.to(r1).emit': ['ann', 'bob'],
  'ann.to(r1).emit': ['bob'],
  'io.to(r1).to(r2).emit': ['ann', 'bob', 'carl'],
  'io.to(r1).except(r2).emit': ['ann'],
  'dora.to(r1).to(r2).emit': ['ann', 'bob', 'carl'],
  'io.except(r1).emit': ['carl', 'dora'],
  'io.to(bob.id).emit': ['bob'],
  'io.of(/admin).emit': ['eve'],
  'io.local.emit': ['ann', 'bob', 'carl', 'dora'],
  'io.volatile.emit': ['ann', 'bob', 'carl', 'dora'],
  'io.compress(false).emit': ['ann', 'bob', 'carl', 'dora'],
  'io.timeout(500).emitWithAck': ['ann', 'bob', 'carl', 'dora'],
  'io.in(r2).socketsLeave(r2), io.to(r2).emit': [],
};

const FORMS = Object.entries(RECEIVERS);
const START = 1000;
const EVERY = 200;

const frameWith = (form: string) =>
  ({ from: 'server', body: { contains: `["news","${form}"]` } }) as const;

const reaches = ([form, names]: readonly [string, readonly string[]]): Assertion[] => {
  const all = { check: 'count', of: frameWith(form), is: names.length } as const;
  if (names.length === 0) return [{ says: `${form} reaches nobody`, ...all }];
  return [
    {
      says: `${form} reaches ${names.join(', ')}`,
      check: 'order',
      of: names.map((to) => ({ ...frameWith(form), to })),
    },
    { says: `${form} reaches nobody else, and nobody twice`, ...all },
  ];
};

/** Who gets it? Five clients, two rooms, one other namespace, and every way to send. */
export const WHO_GETS_IT: Scenario = {
  format: 1,
  id: 'who-gets-it',
  title: 'Who gets it?',
  summary:
    'Ann is in room r1, Bob in r1 and r2, Carl in r2, Dora in no room, Eve in the namespace /admin. The server sends the same news in every way that Socket.IO has.',
  covers: ['A3', 'A4'],
  seed: 12,
  duration: START + FORMS.length * EVERY + 500,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 20, min: 1, max: 500, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'news', observed: true },
    ...['ann r1', 'bob r1 r2', 'carl r2', 'dora'].map((words, index) => {
      const [name = '', ...rooms] = words.split(' ');
      const options = rooms.length === 0 ? { name } : { name, rooms: rooms.join(' ') };
      return { name, role: 'client', program: 'listener', options, startsAt: index } as const;
    }),
    {
      name: 'eve',
      role: 'client',
      program: 'listener',
      options: { name: 'eve', namespace: '/admin' },
      startsAt: 4,
    },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: FORMS.map(([form], index) => ({
    at: START + index * EVERY,
    do: 'call',
    host: 'server',
    action: 'send',
    with: [form],
  })),
  notice: [
    {
      id: 'join',
      says: 'Rooms live in the Adapter: a Map from a room to the ids of its sockets.',
      entry: { kind: 'call', text: { starts: 'Adapter.addAll(', contains: '"r1", "r2"' } },
    },
    {
      id: 'own-room',
      says: 'Every socket is alone in a room of its own name; io.to(id) is nothing else.',
      entry: { kind: 'state', text: { starts: 'Adapter.addAll(' } },
    },
    {
      id: 'encoded-once',
      says: 'A broadcast is encoded once; every socket in the rooms gets the same bytes.',
      entry: { kind: 'call', text: { starts: 'Adapter.broadcast(' } },
    },
    {
      id: 'sender-left-out',
      says: 'socket.to() leaves the sender out: its own room is among the exceptions.',
      entry: { ...frameWith('ann.to(r1).emit') },
    },
    {
      id: 'once',
      says: 'Bob is in both rooms and gets one copy.',
      entry: { ...frameWith('io.to(r1).to(r2).emit'), to: 'bob' },
    },
    {
      id: 'other-namespace',
      says: 'Another namespace has other sockets, other rooms, another Adapter.',
      entry: { ...frameWith('io.of(/admin).emit') },
    },
    {
      id: 'acks',
      says: 'Every client answers on its own; the server waits for all of them or for the time-out.',
      entry: { layer: 'websocket', from: 'ann', body: { starts: '43' } },
    },
  ],
  assertions: [
    ...FORMS.flatMap(reaches),
    {
      says: 'the answers of a broadcast with acknowledgement come together as one list',
      check: 'count',
      of: { kind: 'note', from: 'server', text: { is: '4 answers: ann, bob, carl, dora' } },
      is: 1,
    },
    {
      says: 'nobody outside /admin ever gets a packet of /admin',
      check: 'every',
      of: { layer: 'websocket', from: 'server', body: { starts: '42/admin,' } },
      matches: { to: 'eve' },
    },
  ],
};
