import type { Scenario } from '../../scenario/scenario.js';
import { serverSwitch } from '../switches/server-switch.js';

const SERVER = serverSwitch(5, 15);
const call = (at: number, host: string, action: string, text?: string) =>
  ({ at, do: 'call', host, action, ...(text === undefined ? {} : { with: [text] }) }) as const;
const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;
/** A call of an object of the client is over, and has changed it. */
const over = (starts: string) => ({ kind: 'state', from: 'client', text: { starts } }) as const;
const HANGS = { outage: 'it hangs' };

/** The life of a client: connects, loses its server, tries again, comes back, leaves, and connects once more. */
export const COME_BACK: Scenario = {
  format: 1,
  id: 'come-back',
  title: 'The life of a client',
  summary:
    'A client connects, its server goes down for ten seconds, the client tries again and again, each time after a longer wait, and comes back by itself. What it emitted meanwhile was kept. When it disconnects on purpose it stays away until it is told to connect.',
  covers: ['C2', 'C3'],
  seed: 45,
  duration: 30_000,
  settings: {
    /** Whether there is a server. */
    server: SERVER.setting,
    start: { kind: 'choice', default: 'by itself', options: ['by itself', 'by connect()'] },
    outage: { kind: 'choice', default: 'it refuses', options: ['it refuses', 'it hangs'] },
    jitter: { kind: 'choice', default: 'with', options: ['without', 'with'] },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'listener' },
    { name: 'client', role: 'client', program: 'talker', observed: 'life' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [
    ...SERVER.script,
    call(1000, 'client', 'connect'),
    call(3000, 'client', 'emit', 'one'),
    call(5200, 'client', 'emit-volatile', 'early'),
    call(6000, 'client', 'emit', 'two'),
    call(10_000, 'client', 'emit-volatile', 'late'),
    call(24_000, 'client', 'disconnect'),
    call(25_000, 'client', 'emit', 'three'),
    call(27_000, 'client', 'connect'),
  ],
  switches: SERVER.switches,
  notice: [
    {
      id: 'connected',
      says: 'The namespace is joined: now the socket is connected.',
      entry: over('Socket.onconnect('),
    },
    {
      id: 'lost',
      says: 'The connection is gone. Nobody asked for it, so the Manager will try again.',
      entry: over('Manager.onclose("transport close")'),
    },
    {
      id: 'kept',
      says: 'The program emits while nobody is there. No bytes: the socket keeps it.',
      entry: { kind: 'intervention', text: { is: 'emit("two")' } },
    },
    {
      id: 'attempt',
      says: 'The first attempt: its timer was set to about a second.',
      entry: note('client', 'reconnect_attempt 1'),
    },
    {
      id: 'failed',
      says: 'It fails, the program is told, and the next wait is longer.',
      entry: { kind: 'note', from: 'client', text: { starts: 'connect_error' } },
    },
    {
      id: 'back',
      says: 'An attempt succeeds.',
      entry: { kind: 'note', from: 'client', text: { starts: 'reconnect, at' } },
    },
    {
      id: 'sent',
      says: 'What was kept is sent, right after the namespace is joined.',
      entry: { from: 'client', body: { is: '42["say","two"]' } },
    },
    {
      id: 'left',
      says: 'The client leaves on purpose. No timer is set.',
      entry: over('Socket.disconnect()'),
    },
    {
      id: 'again',
      says: 'It connects only because it is told to.',
      entry: over('Socket.onconnect('),
      nth: -1,
    },
  ],
  assertions: [
    {
      says: 'the client comes back by itself, and after it left on purpose only when it is told to',
      check: 'order',
      of: [
        note('client', 'connect'),
        note('client', 'disconnect: transport close'),
        note('client', 'connect'),
        note('client', 'disconnect: io client disconnect'),
        { kind: 'intervention', text: { is: 'connect()' } },
        note('client', 'connect'),
      ],
    },
    {
      says: 'between leaving on purpose and connect() nothing is opened',
      check: 'count',
      of: note('client', 'connect'),
      is: 3,
    },
    {
      says: 'every failed attempt is told to the program',
      check: 'order',
      of: [
        note('client', 'reconnect_attempt 1'),
        note('client', 'connect_error: websocket error'),
        note('client', 'reconnect_attempt 2'),
        note('client', 'connect_error: websocket error'),
        note('client', 'reconnect_attempt 3'),
      ],
    },
    {
      says: 'without jitter the waits are 1 s, 2 s and 4 s',
      settings: { jitter: 'without' },
      check: 'order',
      of: [
        { kind: 'timer', text: { is: 'Manager: reconnectionDelay set, 1000 ms' } },
        { kind: 'timer', text: { is: 'Manager: reconnectionDelay set, 2000 ms' } },
        { kind: 'timer', text: { is: 'Manager: reconnectionDelay set, 4000 ms' } },
      ],
    },
    {
      says: 'with jitter the first wait lies between half a second and one and a half',
      check: 'delay',
      from: note('client', 'disconnect: transport close'),
      to: note('client', 'reconnect_attempt 1'),
      atLeast: 500,
      atMost: 1500,
    },
    {
      says: 'what was emitted while the server was down is sent after the return',
      check: 'order',
      of: [
        { kind: 'intervention', text: { is: 'emit("two")' } },
        { kind: 'note', from: 'client', text: { starts: 'reconnect, at' } },
        note('server', 'heard two'),
      ],
    },
    {
      says: 'a volatile event is dropped after a failed attempt, whose transport never became writable',
      check: 'count',
      of: note('server', 'heard late'),
      is: 0,
    },
    {
      says: 'a volatile event before the first attempt is kept: the transport that was lost still counts as writable',
      check: 'order',
      of: [
        { kind: 'intervention', text: { is: 'emit-volatile("early")' } },
        note('client', 'reconnect_attempt 1'),
        note('server', 'heard early'),
      ],
    },
    {
      says: 'a server that hangs is given up after the timeout of 3 s',
      settings: HANGS,
      check: 'count',
      of: note('client', 'connect_error: timeout'),
      atLeast: 1,
    },
    {
      says: 'with autoConnect off nothing happens until connect() is called',
      settings: { start: 'by connect()' },
      check: 'delay',
      from: { kind: 'intervention', text: { is: 'connect()' } },
      to: { kind: 'sent', layer: 'tcp', text: { is: 'SYN' } },
      atMost: 10,
    },
  ],
};
