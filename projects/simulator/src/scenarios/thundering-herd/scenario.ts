import type { HostSpec } from '../../scenario/host-spec.js';
import type { Scenario } from '../../scenario/scenario.js';
import { serverSwitch } from '../switches/server-switch.js';

const SERVER = serverSwitch(5, 8.5);
const note = (is: string) => ({ kind: 'note', from: 'server', text: { is } }) as const;

/** One client, 99 more, 400 more: the setting says how many of them take part. */
const crowd = (delay: 'fixed' | 'back-off'): readonly HostSpec[] =>
  [
    { name: `${delay}-first`, count: 1, least: 1 },
    { name: `${delay}-hundred`, count: 99, least: 100 },
    { name: `${delay}-rest`, count: 400, least: 500 },
  ].map(({ name, count, least }) => ({
    name,
    count,
    role: 'client',
    program: 'returner',
    options: { delay, least },
  }));

/** Two crowds come back after a restart: one all at once, one spread out. */
export const THUNDERING_HERD: Scenario = {
  format: 1,
  id: 'thundering-herd',
  title: 'A herd comes back',
  summary:
    'A server restarts under two crowds of clients. Those with a fixed delay come back in step, all within one moment, again and again until it is up. Those with exponential back-off and jitter, as Socket.IO has it, come one by one.',
  covers: ['H3'],
  seed: 32,
  duration: 20_000,
  settings: {
    clients: { kind: 'choice', default: '100', options: ['1', '100', '500'] },
    /** Whether there is a server. */
    server: SERVER.setting,
  },
  hosts: [
    { name: 'server', role: 'server', program: 'counter' },
    ...crowd('fixed'),
    ...crowd('back-off'),
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [...SERVER.script, { at: 19_000, do: 'call', host: 'server', action: 'tell' }],
  switches: SERVER.switches,
  notice: [
    {
      id: 'down',
      says: 'The server goes down under everybody at once.',
      entry: note('goes down'),
    },
    {
      id: 'up',
      says: 'It is up again. Who comes first?',
      entry: note('is up again'),
    },
    {
      id: 'spread',
      says: 'Back-off with jitter: never a third of them together.',
      entry: note('back-off: fewer than a third at once'),
    },
    {
      id: 'herd',
      says: 'The fixed delay: all within the same tenth of a second.',
      entry: note('fixed: all at once'),
    },
  ],
  assertions: [
    {
      says: 'with a fixed delay all of them come back within a tenth of a second',
      check: 'count',
      of: note('fixed: all at once'),
      is: 1,
    },
    {
      says: 'with back-off and jitter fewer than a third do',
      check: 'count',
      of: note('back-off: fewer than a third at once'),
      is: 1,
    },
    {
      says: 'with a fixed delay every client tries once a second while the server is down',
      settings: { clients: '1' },
      check: 'count',
      of: { kind: 'sent', layer: 'tcp', from: 'fixed-first', text: { is: 'SYN' } },
      is: 5,
    },
    {
      says: 'with back-off it tries less often',
      settings: { clients: '1' },
      check: 'count',
      of: { kind: 'sent', layer: 'tcp', from: 'back-off-first', text: { is: 'SYN' } },
      atMost: 4,
    },
    {
      says: 'it is the same with five hundred',
      settings: { clients: '500' },
      check: 'order',
      of: [note('back-off: fewer than a third at once'), note('fixed: all at once')],
    },
  ],
};
