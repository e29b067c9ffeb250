import type { Scenario } from '../../scenario/scenario.js';

/** Each client at the other's server. */
export const WRONG_PARTNER = {
  format: 1,
  id: 'wrong-partner',
  title: 'Socket.IO is not WebSocket',
  summary:
    'A plain WebSocket opens a connection to a Socket.IO server, and a Socket.IO client to a plain WebSocket server. Both handshakes succeed. Neither understands a word: one speaks packets with a type in front, the other does not.',
  covers: ['I1'],
  seed: 21,
  duration: 30_000,
  settings: {},
  hosts: [
    { name: 'socketio', role: 'server', program: 'socket-io', address: 'lab:80' },
    { name: 'echo', role: 'server', program: 'echo', address: 'echo:80' },
    { name: 'plain', role: 'client', program: 'plain', server: 'socketio' },
    { name: 'io', role: 'client', program: 'io', server: 'echo' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [],
  notice: [
    {
      id: 'open',
      says: 'The Socket.IO server opens its session at once; the plain client takes it for a message.',
      entry: { from: 'socketio', layer: 'websocket', body: { starts: '0{"sid"' } },
    },
    {
      id: 'hello',
      says: 'A message without a packet type: h is none.',
      entry: { from: 'plain', layer: 'websocket', body: { is: 'hello' } },
    },
    {
      id: 'waits',
      says: 'Open, as far as WebSocket goes. The client waits for a packet that starts with 0.',
      entry: { from: 'echo', layer: 'http', head: { starts: 'HTTP/1.1 101' } },
    },
    {
      id: 'timeout',
      says: 'Nothing came.',
      entry: { kind: 'note', from: 'io', text: { starts: 'connect_error' } },
    },
  ],
  assertions: [
    {
      says: 'both handshakes succeed',
      check: 'count',
      of: { layer: 'http', head: { starts: 'HTTP/1.1 101' } },
      is: 2,
    },
    {
      says: 'the plain client gets the open packet as a message',
      check: 'order',
      of: [
        { layer: 'websocket', from: 'socketio', body: { starts: '0{"sid"' } },
        { kind: 'note', from: 'plain', text: { is: 'message 0{"sid"' } },
      ],
    },
    {
      says: 'the Socket.IO server closes on a message that is no packet, and never has a connection',
      check: 'count',
      of: { kind: 'note', from: 'socketio', text: { is: 'connection' } },
      is: 0,
    },
    {
      says: 'the plain client hears a close',
      check: 'count',
      of: { kind: 'note', from: 'plain', text: { starts: 'close 1' } },
      is: 1,
    },
    {
      says: 'the Socket.IO client never sends a word and reports a timeout',
      check: 'count',
      of: { kind: 'note', from: 'io', text: { is: 'connect_error: timeout' } },
      is: 1,
    },
    {
      says: 'the echo server hears no message',
      check: 'count',
      of: { kind: 'note', from: 'echo', text: { starts: 'message' } },
      is: 0,
    },
  ],
} as const satisfies Scenario;
