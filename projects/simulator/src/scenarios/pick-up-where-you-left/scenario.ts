import type { Scenario } from '../../scenario/scenario.js';

const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;
const news = (at: number, text: string) =>
  ({ at, do: 'call', host: 'server', action: 'news', with: [text] }) as const;
const LOST = { kind: 'note', from: 'client', text: { starts: 'lost: ' } } as const;
const OFF = { recovery: 'off' };
const ASKS = { recovery: 'off, the page asks again' };
const REDIS = { recovery: 'on, with the Redis adapter' };

/** What a client misses while it is away, and what the server keeps for it. */
export const PICK_UP_WHERE_YOU_LEFT: Scenario = {
  format: 1,
  id: 'pick-up-where-you-left',
  title: 'Pick up where you left',
  summary:
    'A connection breaks, two pieces of news are sent meanwhile, the client comes back. With connection state recovery the server keeps them, and the same id, and the rooms; without it they are gone. The Redis adapter for publish and subscribe keeps nothing.',
  covers: ['A5'],
  seed: 44,
  duration: 8000,
  settings: {
    recovery: {
      kind: 'choice',
      default: 'on',
      options: ['on', 'off', 'off, the page asks again', 'on, with the Redis adapter'],
    },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'news', address: 'lab:80' },
    { name: 'redis', role: 'server', program: 'redis', address: 'redis:6379' },
    {
      name: 'client',
      role: 'client',
      program: 'reader',
      server: 'server',
      startsAt: 100,
      observed: 'life',
    },
  ],
  links: [
    { name: 'bus', between: ['server', 'redis'], latency: 1 },
    { name: 'way', between: ['*', '*'], latency: 20 },
  ],
  script: [
    news(1000, 'one'),
    { at: 2000, do: 'reset', link: 'way' },
    news(2100, 'two'),
    news(2200, 'three'),
    news(7000, 'four'),
  ],
  notice: [
    {
      id: 'pid',
      says: 'The server gives a private id, to come back with.',
      entry: { from: 'server', body: { starts: '40{"sid":', contains: '"pid":' } },
    },
    {
      id: 'offset',
      says: 'Every event carries its offset as one more argument.',
      entry: { from: 'server', body: { starts: '42["news","one","' } },
    },
    {
      id: 'back',
      says: 'Back again: the private id, and the offset of the last event that arrived.',
      entry: { from: 'client', body: { starts: '40{"pid":', contains: '"offset":' } },
    },
    {
      id: 'replay',
      says: 'What was missed comes first, before CONNECT is answered.',
      entry: { from: 'server', body: { starts: '42["news","two","' } },
    },
  ],
  assertions: [
    {
      says: 'the missed events arrive before the answer to CONNECT, and the client is told that it is recovered',
      check: 'order',
      of: [
        LOST,
        { from: 'client', body: { starts: '40{"pid":', contains: '"offset":' } },
        { from: 'server', body: { starts: '42["news","two","' } },
        { from: 'server', body: { starts: '42["news","three","' } },
        { from: 'server', body: { starts: '40{"sid":' } },
        note('client', 'connected, recovered'),
      ],
    },
    {
      says: 'the server knows the socket again',
      check: 'count',
      of: note('server', 'recovered'),
      is: 1,
    },
    {
      says: 'its rooms are back without a join: the next news arrives',
      check: 'count',
      of: note('client', 'news four'),
      is: 1,
    },
    {
      says: 'without recovery what was sent meanwhile is gone',
      settings: OFF,
      check: 'count',
      of: { kind: 'note', from: 'client', text: { starts: 'news t' } },
      is: 0,
    },
    {
      says: 'without recovery no event carries an offset',
      settings: OFF,
      check: 'count',
      of: { from: 'server', body: { is: '42["news","one"]' } },
      is: 1,
    },
    {
      says: 'a page that asks for everything gets what it missed',
      settings: ASKS,
      check: 'count',
      of: { kind: 'note', from: 'client', text: { starts: 'news t' } },
      is: 2,
    },
    {
      says: 'a page that asks for everything gets what it had once more',
      settings: ASKS,
      check: 'count',
      of: note('client', 'news one'),
      is: 2,
    },
    {
      says: 'with recovery nothing comes twice',
      check: 'count',
      of: { kind: 'note', from: 'client', text: { starts: 'news ' } },
      is: 4,
    },
    {
      says: 'with the Redis adapter the client asks to be recovered, and gets a new id without a word about it',
      settings: REDIS,
      check: 'order',
      of: [LOST, { from: 'client', body: { starts: '40' } }, note('server', 'new')],
    },
    {
      says: 'with the Redis adapter nothing is replayed',
      settings: REDIS,
      check: 'count',
      of: { kind: 'note', from: 'client', text: { starts: 'news t' } },
      is: 0,
    },
  ],
};
