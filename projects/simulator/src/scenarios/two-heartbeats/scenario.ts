import type { Scenario } from '../../scenario/scenario.js';
import { networkSwitch } from '../switches/network-switch.js';

const NETWORK = networkSwitch(42);

/** Two ways in which pages find out that nobody is there. */
export const TWO_HEARTBEATS = {
  format: 1,
  id: 'two-heartbeats',
  title: 'Two heartbeats of pages',
  summary:
    'A page cannot see ping and pong frames, so it sends beats of its own. One starts a timer over with every message and closes when a beat is not answered; the other counts beats that got lost. The line goes silent: who notices first, and what did it cost before?',
  covers: ['H2'],
  seed: 91,
  duration: 80_000,
  settings: {
    /** Whether anything comes through. */
    network: NETWORK.setting,
  },
  hosts: [
    { name: 'server', role: 'server', program: 'echo' },
    { name: 'resets', role: 'client', program: 'resets', observed: 'life' },
    { name: 'counts', role: 'client', program: 'counts', observed: 'life' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: NETWORK.script,
  switches: NETWORK.switches,
  notice: [
    {
      id: 'beat',
      says: 'A beat is a message like any other.',
      entry: { layer: 'websocket', from: 'counts', body: { is: 'beat' } },
    },
    {
      id: 'lost',
      says: 'The first beat that gets lost.',
      entry: { kind: 'lost', layer: 'websocket', from: 'counts' },
    },
    {
      id: 'resets',
      says: 'One beat without an answer is enough for the first pattern.',
      entry: { kind: 'note', from: 'resets' },
    },
    {
      id: 'counts',
      says: 'Three are enough for the second.',
      entry: { kind: 'note', from: 'counts' },
    },
  ],
  assertions: [
    {
      says: 'the first pattern closes 5 s after the beat that is not answered',
      check: 'delay',
      from: { kind: 'lost', layer: 'websocket', from: 'resets' },
      to: { kind: 'note', from: 'resets', text: { is: 'no answer: closes' } },
      is: 5000,
    },
    {
      says: 'the second pattern closes at the fourth beat after the silence',
      check: 'delay',
      from: { kind: 'intervention', text: { is: 'way: silence' } },
      to: { kind: 'note', from: 'counts', text: { is: 'three beats lost: closes' } },
      atLeast: 15_000,
      atMost: 20_000,
    },
    {
      says: 'the second pattern beats twice as often',
      check: 'ratio',
      metric: 'bytesUp',
      host: 'counts',
      to: 'resets',
      atLeast: 1.05,
    },
  ],
} as const satisfies Scenario;
