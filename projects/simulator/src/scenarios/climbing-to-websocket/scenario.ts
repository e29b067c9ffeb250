import type { Scenario } from '../../scenario/scenario.js';

const POLL = { layer: 'http', head: { starts: 'GET ', contains: 'transport=polling' } } as const;

/**
 * A Socket.IO client starts with HTTP long polling and climbs to WebSocket while polling goes on: open, connect, probe,
 * upgrade, an acknowledged emit, then one heartbeat.
 */
export const CLIMBING_TO_WEBSOCKET = {
  format: 1,
  id: 'climbing-to-websocket',
  title: 'Climbing to WebSocket',
  summary:
    'A Socket.IO client connects over HTTP long polling, then probes a WebSocket beside it and moves over once the probe has come back. No moment is without a way to send.',
  covers: ['E2', 'E3'],
  seed: 7,
  duration: 30_000,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 40, min: 1, max: 1000, step: 1, unit: 'ms' },
    /** `blocked`: a proxy on the way removes the hop-by-hop headers Upgrade and Connection, as proxies must. */
    upgrade: { kind: 'choice', default: 'allowed', options: ['allowed', 'blocked'] },
    /** `WebSocket only`: the client never polls, so there is nothing to climb. */
    transports: {
      kind: 'choice',
      default: 'polling first',
      options: ['polling first', 'WebSocket only'],
    },
    /** When the client asks: a second after it has connected, or between the answer to the probe and the switch. */
    question: {
      kind: 'choice',
      default: 'a second later',
      options: ['a second later', 'while moving over'],
    },
    /** How the server program treats the client's question. */
    program: {
      kind: 'choice',
      default: 'answers',
      options: ['answers', 'throws', 'loops for ever'],
    },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'adder' },
    { name: 'client', role: 'client', program: 'asker' },
  ],
  links: [
    {
      name: 'way',
      between: ['*', '*'],
      latency: { setting: 'latency' },
      middlebox: {
        setting: 'upgrade',
        values: { allowed: null, blocked: 'remove-hop-by-hop' },
      },
    },
  ],
  script: [],
  notice: [
    {
      id: 'open',
      says: 'The first answer opens the session and names what it may climb to.',
      entry: { layer: 'http', body: { starts: '0{"sid":', contains: '"upgrades":["websocket"]' } },
    },
    {
      id: 'connect',
      says: 'Engine.IO is open; now Socket.IO asks for the main namespace.',
      entry: { layer: 'http', from: 'client', body: { is: '40' } },
    },
    {
      id: 'upgrade',
      says: 'A second connection asks to speak WebSocket, with the sid of the first.',
      entry: { layer: 'http', head: { starts: 'GET ', contains: 'transport=websocket' } },
    },
    {
      id: 'switching',
      says: 'The last HTTP on this connection; from here on there are frames.',
      entry: { layer: 'http', head: { starts: 'HTTP/1.1 101 ' } },
    },
    {
      id: 'probe',
      says: 'The new road is tried while a poll still waits at the server.',
      entry: { layer: 'websocket', body: { is: '2probe' } },
    },
    {
      id: 'noop',
      says: 'The server lets the last poll go with a packet that means nothing.',
      entry: { layer: 'http', body: { is: '6' } },
    },
    {
      id: 'switch',
      says: 'The client moves over.',
      entry: { layer: 'websocket', body: { is: '5' } },
    },
    {
      id: 'ack',
      says: 'An event with an acknowledgement id, over the new road.',
      entry: { from: 'client', body: { starts: '42', contains: '["sum"' } },
    },
    {
      id: 'heartbeat',
      says: 'After 25 seconds the server asks whether the client is still there.',
      entry: { from: 'server', body: { is: '2' } },
    },
  ],
  assertions: [
    {
      says: 'the first answer names the session, its heartbeat and what it may climb to',
      check: 'first',
      of: { layer: 'http', from: 'server' },
      matches: {
        body: {
          starts: '0{"sid":"',
          contains: [
            '"upgrades":["websocket"]',
            '"pingInterval":25000',
            '"pingTimeout":20000',
            '"maxPayload":1000000',
          ],
        },
      },
    },
    {
      says: 'the first frame is 2probe and it is answered by 3probe, then 5',
      check: 'order',
      of: [
        { layer: 'websocket', from: 'client', body: { is: '2probe' } },
        { layer: 'websocket', from: 'server', body: { is: '3probe' } },
        { layer: 'websocket', from: 'client', body: { is: '5' } },
      ],
    },
    {
      says: 'a noop frees the last poll 100 ms after the probe',
      check: 'count',
      of: { layer: 'http', from: 'server', body: { is: '6' }, timer: 100 },
      is: 1,
    },
    {
      says: 'no request is sent after the switch',
      check: 'last',
      of: { direction: 'client-to-server', layer: 'http' },
      matches: POLL,
    },
    {
      says: 'behind a proxy that removes Upgrade the handshake is refused and polling goes on',
      settings: { upgrade: 'blocked' },
      check: 'order',
      of: [
        {
          layer: 'http',
          from: 'server',
          head: { starts: 'HTTP/1.1 400 ' },
          body: { contains: '"code":3' },
        },
        { layer: 'http', from: 'client', body: { starts: '42', contains: '["sum"' } },
      ],
    },
    {
      says: 'behind a proxy that removes Upgrade there is not one frame',
      settings: { upgrade: 'blocked' },
      check: 'count',
      of: { layer: 'websocket' },
      is: 0,
    },
    {
      says: 'a question asked while moving over waits for the switch and goes over the WebSocket, in one frame behind it',
      settings: { question: 'while moving over' },
      check: 'order',
      of: [
        { layer: 'websocket', from: 'server', body: { is: '3probe' } },
        { layer: 'http', from: 'server', body: { is: '6' } },
        { layer: 'websocket', from: 'client', body: { is: '5' } },
        { layer: 'websocket', from: 'client', body: { starts: '42', contains: '["sum"' } },
      ],
    },
    {
      says: 'a client with WebSocket alone gets the open packet in the first frame, and never probes',
      settings: { transports: 'WebSocket only' },
      check: 'first',
      of: { layer: 'websocket', from: 'server' },
      matches: { body: { starts: '0{"sid":"', contains: '"upgrades":[]' } },
    },
    {
      says: 'a client with WebSocket alone asks by HTTP once, for the Upgrade',
      settings: { transports: 'WebSocket only' },
      check: 'count',
      of: { layer: 'http', from: 'client' },
      is: 1,
    },
    {
      says: 'behind a proxy that removes Upgrade a client with WebSocket alone never connects',
      settings: { transports: 'WebSocket only', upgrade: 'blocked' },
      check: 'count',
      of: { kind: 'note', from: 'client', text: { starts: 'connect over' } },
      is: 0,
    },
  ],
} as const satisfies Scenario;
