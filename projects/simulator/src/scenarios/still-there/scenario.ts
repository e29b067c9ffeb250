import type { Scenario } from '../../scenario/scenario.js';
import { networkSwitch } from '../switches/network-switch.js';

const NETWORK = networkSwitch(60);
const SILENCE = { kind: 'intervention', text: { is: 'way: silence' } } as const;

/** Who pings whom, and who notices a silent line when: Engine.IO 4 beside Engine.IO 3. */
export const STILL_THERE = {
  format: 1,
  id: 'still-there',
  title: 'Still there?',
  summary:
    'In Engine.IO 4 the server pings and the client answers; in Engine.IO 3 it was the other way round, which browsers that slow down timers of background tabs made unreliable. After a minute the line goes silent: no FIN, nothing. Both sides have only their clocks to find out.',
  covers: ['E5'],
  seed: 11,
  duration: 150_000,
  settings: {
    /** Whether anything comes through. */
    network: NETWORK.setting,
    pingInterval: {
      kind: 'number',
      default: 25_000,
      min: 1000,
      max: 60_000,
      step: 1000,
      unit: 'ms',
    },
    pingTimeout: {
      kind: 'number',
      default: 20_000,
      min: 1000,
      max: 60_000,
      step: 1000,
      unit: 'ms',
    },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'both', observed: 'life' },
    { name: 'four', role: 'client', program: 'protocol-four', observed: 'life' },
    { name: 'three', role: 'client', program: 'protocol-three', observed: 'life' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: NETWORK.script,
  switches: NETWORK.switches,
  notice: [
    {
      id: 'ping-four',
      says: 'Protocol 4: the server pings.',
      entry: { layer: 'websocket', from: 'server', to: 'four', body: { is: '2' } },
    },
    {
      id: 'ping-three',
      says: 'Protocol 3: the client pings.',
      entry: { layer: 'websocket', from: 'three', body: { is: '2' } },
    },
    {
      id: 'silence',
      says: 'From here on packets vanish and nobody is told.',
      entry: SILENCE,
    },
    {
      id: 'lost-ping',
      says: 'This ping never arrives. TCP tries again and again.',
      entry: { kind: 'lost', layer: 'websocket', from: 'server', to: 'four' },
    },
    {
      id: 'given-up',
      says: 'The server gives the client up: no pong within pingTimeout.',
      entry: { kind: 'note', from: 'server', text: { is: 'protocol 4: ping timeout' } },
    },
  ],
  assertions: [
    {
      says: 'in protocol 4 the first ping comes from the server, 25 s after the start',
      check: 'first',
      of: { layer: 'websocket', body: { is: '2' }, to: 'four' },
      matches: { from: 'server', timer: 25_000 },
    },
    {
      says: 'in protocol 4 the client never pings',
      check: 'count',
      of: { layer: 'websocket', from: 'four', body: { is: '2' } },
      is: 0,
    },
    {
      says: 'in protocol 3 the client pings and the server answers with 3',
      check: 'order',
      of: [
        { layer: 'websocket', from: 'three', body: { is: '2' } },
        { layer: 'websocket', from: 'server', to: 'three', body: { is: '3' } },
      ],
    },
    {
      says: 'in protocol 3 the server never pings',
      check: 'count',
      of: { layer: 'websocket', from: 'server', to: 'three', body: { is: '2' } },
      is: 0,
    },
    {
      says: 'the server notices within pingInterval and pingTimeout of the silence',
      check: 'delay',
      from: SILENCE,
      to: { kind: 'note', from: 'server', text: { is: 'protocol 4: ping timeout' } },
      atLeast: 20_000,
      atMost: 45_000,
    },
    {
      says: 'the client of protocol 4 notices within both of its last ping',
      check: 'delay',
      from: SILENCE,
      to: { kind: 'note', from: 'four', text: { starts: 'disconnect: ' } },
      atLeast: 20_000,
      atMost: 45_000,
    },
    {
      says: 'the client of protocol 3 notices within both as well',
      check: 'delay',
      from: SILENCE,
      to: { kind: 'note', from: 'three', text: { starts: 'disconnect: ' } },
      atLeast: 15_000,
      atMost: 45_100,
    },
  ],
} as const satisfies Scenario;
