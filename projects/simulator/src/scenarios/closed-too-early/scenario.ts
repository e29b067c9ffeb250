import type { Scenario } from '../../scenario/scenario.js';

const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;
/** What the browser of this client says in its console. */
const told = (from: string) => ({ kind: 'note', from, text: { starts: 'console: ' } }) as const;
const upgrade = (from: string) =>
  ({ kind: 'sent', layer: 'http', from, head: { contains: 'transport=websocket' } }) as const;
/** One starts after the other, so that each can be read by itself. */
const client = (name: string, startsAt: number) =>
  ({ name, role: 'client', program: name, startsAt }) as const;

/** Four ways to “WebSocket is closed before the connection is established.” */
export const CLOSED_TOO_EARLY: Scenario = {
  format: 1,
  id: 'closed-too-early',
  title: 'Closed before it was open',
  summary:
    'Four clients close a WebSocket that is still CONNECTING, and the console of each says so: an effect that is cleaned up at once, a view that is left while it climbs, a timeout shorter than the handshake, and a session that the server ends. What does each program hear, and what was on the wire?',
  covers: [],
  seed: 53,
  duration: 6000,
  settings: {
    /** One way, in both directions, for the impatient client: a handshake takes four of them. */
    latency: { kind: 'number', default: 300, min: 20, max: 1000, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'server' },
    client('effect', 0),
    client('leaver', 500),
    client('impatient', 1500),
    client('outcast', 4000),
  ],
  links: [
    { name: 'far', between: ['impatient', '*'], latency: { setting: 'latency' } },
    ...['leaver', 'outcast'].map((name) => ({
      ...{ name: `proxy-of-${name}`, latency: 20 },
      between: [name, '*'] as const,
      middlebox: 'delay-upgrade' as const,
    })),
    { name: 'way', between: ['*', '*'], latency: 20 },
  ],
  script: [],
  notice: [
    {
      id: 'effect',
      says: 'The clean-up closes what the effect has just opened. The program hears nothing of it, the console tells.',
      entry: told('effect'),
    },
    {
      id: 'again',
      says: 'The second effect has a connection of its own, and that one is connected: nothing is wrong.',
      entry: note('effect', 'connect'),
    },
    {
      id: 'leaver',
      says: 'Connected over polling, and a proxy still thinks about the Upgrade when the reader leaves.',
      entry: told('leaver'),
    },
    {
      id: 'impatient',
      says: 'A handshake takes 1200 ms here, and the Manager waits 1000.',
      entry: note('impatient', 'connect_error: timeout'),
    },
    {
      id: 'outcast',
      says: 'The server ends the session, and the client gives up the WebSocket that it was climbing to.',
      entry: note('outcast', 'disconnect: io server disconnect'),
    },
  ],
  assertions: [
    {
      says: 'each of the four closes a WebSocket that is connecting, once',
      check: 'count',
      of: {
        kind: 'note',
        text: { contains: 'WebSocket is closed before the connection is established.' },
      },
      is: 4,
    },
    {
      says: 'of an effect that is cleaned up at once nothing is heard, and the next one connects',
      check: 'order',
      of: [told('effect'), upgrade('effect'), note('effect', 'connect')],
    },
    {
      says: 'a connection that is given up before TCP has answered never sends its request',
      check: 'count',
      of: upgrade('effect'),
      is: 1,
    },
    {
      says: 'a view that is left while it climbs was connected over polling',
      check: 'order',
      of: [
        upgrade('leaver'),
        note('leaver', 'connect'),
        note('leaver', 'disconnect: io client disconnect'),
        told('leaver'),
      ],
    },
    {
      says: 'a handshake that takes longer than the timeout of the Manager is “timeout”, and the server has agreed to it in vain',
      check: 'order',
      of: [
        upgrade('impatient'),
        { kind: 'sent', layer: 'http', to: 'impatient', head: { starts: 'HTTP/1.1 101 ' } },
        note('impatient', 'connect_error: timeout'),
        told('impatient'),
      ],
    },
    {
      says: 'with a shorter way it connects',
      settings: { latency: 200 },
      check: 'order',
      of: [upgrade('impatient'), note('impatient', 'connect')],
    },
    {
      says: 'a session that the server ends while the client climbs takes the WebSocket with it',
      check: 'order',
      of: [upgrade('outcast'), note('outcast', 'connect'), told('outcast')],
    },
    {
      says: 'what is closed before it is open ends without a Close frame',
      check: 'count',
      of: { kind: 'sent', layer: 'websocket', opcode: 8 },
      is: 0,
    },
  ],
};
