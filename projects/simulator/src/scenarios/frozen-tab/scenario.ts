import type { Scenario } from '../../scenario/scenario.js';
import { tabSwitch } from '../switches/tab-switch.js';

const TAB = tabSwitch('client', 30, 120);

/** A tab that the browser froze: its TCP answers, its program does not. */
export const FROZEN_TAB = {
  format: 1,
  id: 'frozen-tab',
  title: 'A frozen tab',
  summary:
    'A browser freezes a tab that nobody looks at. The operating system goes on acknowledging, so TCP is content; only the missing pong tells the server. When the tab is thawed it finds out at once and comes back.',
  covers: ['E5'],
  seed: 12,
  duration: 150_000,
  settings: {
    /** What the browser does to the client's tab. */
    tab: TAB.setting,
  },
  hosts: [
    { name: 'server', role: 'server', program: 'listener', observed: 'life' },
    { name: 'client', role: 'client', program: 'returner', observed: 'life' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: TAB.script,
  switches: TAB.switches,
  notice: [
    {
      id: 'unanswered',
      says: 'The ping arrives and nobody reads it.',
      entry: { kind: 'received', layer: 'websocket', to: 'client', body: { is: '2' } },
      nth: 2,
    },
    {
      id: 'given-up',
      says: 'No pong within pingTimeout: the server lets go.',
      entry: { kind: 'note', from: 'server', text: { is: 'ping timeout' } },
    },
    {
      id: 'thaw',
      says: 'The tab is looked at again.',
      entry: { kind: 'intervention', text: { is: 'thaw' } },
    },
  ],
  assertions: [
    {
      says: 'the server notices pingTimeout after the ping that nobody read',
      check: 'delay',
      from: { kind: 'intervention', text: { is: 'freeze' } },
      to: { kind: 'note', from: 'server', text: { is: 'ping timeout' } },
      atLeast: 20_000,
      atMost: 45_000,
    },
    {
      says: 'the client learns of it only when it is thawed, and then within a second',
      check: 'delay',
      from: { kind: 'intervention', text: { is: 'thaw' } },
      to: { kind: 'note', from: 'client', text: { starts: 'disconnect: ' } },
      atMost: 1000,
    },
    {
      says: 'the client comes back by itself',
      check: 'order',
      of: [
        { kind: 'note', from: 'client', text: { starts: 'disconnect: ' } },
        { kind: 'note', from: 'client', text: { is: 'connect' } },
      ],
    },
  ],
} as const satisfies Scenario;
