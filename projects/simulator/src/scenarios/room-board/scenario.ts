import type { Assertion } from '../../scenario/assertion.js';
import type { Scenario } from '../../scenario/scenario.js';
import { BOARD_PLACES, BOARD_RECEIVERS } from './forms.js';

/** Where people are at first. */
const PEOPLE = {
  ann: 'r1',
  bob: 'r1 and r2',
  carl: 'r2',
  dora: 'no room',
  eve: '/orders, r1',
} as const;

const DEFAULT_FORM = 'io.to(r1).emit';
const place = (of: string) => ({ kind: 'choice', default: of, options: BOARD_PLACES }) as const;
const hears = (from?: string) =>
  ({ kind: 'note', ...(from === undefined ? {} : { from }), text: { is: 'hears rain' } }) as const;

const reaches = ([form, names]: readonly [string, readonly string[]]): Assertion[] => [
  {
    says: `${form} reaches ${names.join(', ')}`,
    settings: { form },
    check: 'order',
    of: names.map(hears),
  },
  {
    says: `${form} reaches nobody else, and nobody twice`,
    settings: { form },
    check: 'count',
    of: hears(),
    is: names.length,
  },
];

/** A board of rooms: five people to move about, one line of the server to choose. */
export const ROOM_BOARD: Scenario = {
  format: 1,
  id: 'room-board',
  title: 'A board of rooms',
  summary:
    'Five people in rooms of two namespaces, wherever you put them, and one line with which the server tells the news. Who gets it, and what did the Adapter look at?',
  covers: ['A3', 'A4'],
  seed: 14,
  duration: 1500,
  settings: {
    /** The line of the server. */
    form: { kind: 'choice', default: DEFAULT_FORM, options: Object.keys(BOARD_RECEIVERS) },
    ann: place(PEOPLE.ann),
    bob: place(PEOPLE.bob),
    carl: place(PEOPLE.carl),
    dora: place(PEOPLE.dora),
    eve: place(PEOPLE.eve),
  },
  hosts: [
    { name: 'server', role: 'server', program: 'news', observed: true },
    ...Object.keys(PEOPLE).map(
      (name, index) =>
        ({ name, role: 'client', program: 'person', options: { name }, startsAt: index }) as const,
    ),
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [{ at: 500, do: 'call', host: 'server', action: 'tell' }],
  notice: [
    {
      id: 'own-room',
      says: 'Every socket is alone in a room of its own name.',
      entry: {
        kind: 'state',
        object: { is: 'socket.io-adapter Adapter /' },
        text: { starts: 'Adapter.addAll(' },
      },
    },
    {
      id: 'rooms',
      says: 'Rooms live in the Adapter of the namespace; the client never hears of them.',
      entry: { kind: 'call', text: { starts: 'Adapter.addAll(', contains: '"r1", "r2"' } },
    },
    {
      id: 'namesake',
      says: 'A room of the same name in /orders is another room, in another Adapter.',
      entry: {
        kind: 'call',
        object: { is: 'socket.io-adapter Adapter /orders' },
        text: { contains: '{"r1"}' },
      },
    },
    {
      id: 'asked',
      says: 'The Adapter is asked for the rooms and what to leave out.',
      entry: { kind: 'call', text: { starts: 'Adapter.broadcast(' } },
    },
    {
      id: 'copy',
      says: 'Every receiver gets the same bytes, once.',
      entry: { layer: 'websocket', from: 'server', to: 'bob', body: { is: '42["news","rain"]' } },
    },
  ],
  assertions: [
    ...Object.entries(BOARD_RECEIVERS).flatMap(reaches),
    {
      says: 'who leaves the room gets nothing any more',
      settings: { ann: 'r2' },
      check: 'count',
      of: hears('ann'),
      is: 0,
    },
    {
      says: 'in /orders, io.to(r1) does not find who is in r1 there',
      settings: { ann: '/orders, r1' },
      check: 'count',
      of: hears(),
      is: 1,
    },
    {
      says: 'a socket of /orders sends to the rooms of /orders',
      settings: { ann: '/orders, r1', form: 'socket.to(r1).emit' },
      check: 'order',
      of: [hears('eve')],
    },
    {
      says: 'all who got an emit with acknowledgement answer, as one list',
      settings: { form: 'io.timeout(500).emitWithAck' },
      check: 'count',
      of: { kind: 'note', from: 'server', text: { is: 'ann, bob, carl, dora answer' } },
      is: 1,
    },
  ],
};
