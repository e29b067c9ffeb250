import type { Scenario } from '../../scenario/scenario.js';
import { serverSwitch } from '../switches/server-switch.js';

const SERVER = serverSwitch(5, 10);

/** A hand-written reconnect with and without its lock, over a restart of the server. */
export const RECONNECT_LOCK = {
  format: 1,
  id: 'reconnect-lock',
  title: 'Reconnecting twice by accident',
  summary:
    'A WebSocket that cannot connect fires error and then close. A client that reconnects from both handlers makes two sockets of every failure, four of the next, and gets every message as often. A lock prevents it.',
  covers: ['H3'],
  seed: 31,
  duration: 30_000,
  settings: {
    lock: { kind: 'choice', default: 'without', options: ['without', 'with'] },
    /** Whether there is a server. */
    server: SERVER.setting,
  },
  hosts: [
    { name: 'server', role: 'server', program: 'ticker' },
    { name: 'client', role: 'client', program: 'fixed-delay', observed: 'life' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: SERVER.script,
  switches: SERVER.switches,
  notice: [
    {
      id: 'down',
      says: 'The server goes down.',
      entry: { kind: 'note', from: 'server', text: { is: 'goes down' } },
    },
    {
      id: 'refused',
      says: 'Nobody listens: the attempt is answered with RST, the page gets error and close.',
      entry: { kind: 'sent', layer: 'tcp', from: 'server', text: { is: 'RST' } },
      nth: 2,
    },
    {
      id: 'twice',
      says: 'Several sockets are open where there should be one.',
      entry: { kind: 'note', from: 'client', text: { is: 'open' } },
      nth: 3,
    },
  ],
  assertions: [
    {
      says: 'without a lock one restart leaves more than one open socket',
      check: 'count',
      of: { kind: 'note', from: 'client', text: { is: 'open' } },
      atLeast: 3,
    },
    {
      says: 'without a lock the last message comes more than once',
      check: 'count',
      of: { kind: 'note', from: 'client', text: { is: 'got 14' } },
      atLeast: 2,
    },
    {
      says: 'with a lock there is one socket before and one after',
      settings: { lock: 'with' },
      check: 'count',
      of: { kind: 'note', from: 'client', text: { is: 'open' } },
      is: 2,
    },
    {
      says: 'with a lock the last message comes once',
      settings: { lock: 'with' },
      check: 'count',
      of: { kind: 'note', from: 'client', text: { is: 'got 14' } },
      is: 1,
    },
    {
      says: 'with a lock attempts are as far apart as the fixed delay says',
      settings: { lock: 'with' },
      check: 'count',
      of: { kind: 'sent', layer: 'tcp', from: 'client', text: { is: 'SYN' } },
      is: 4,
    },
  ],
} as const satisfies Scenario;
