import type { Scenario } from '../../scenario/scenario.js';

/** Ways to say who one is, and to be refused. */
export const WHO_ARE_YOU = {
  format: 1,
  id: 'who-are-you',
  title: 'Who are you?',
  summary:
    "A browser's WebSocket cannot set headers. So a token travels in the address (where logs see it), in the first message (so there is a socket before anybody is known), or with Socket.IO in the CONNECT packet, where a middleware refuses with a clear error. And tokens expire while sockets are open.",
  covers: ['X2'],
  seed: 71,
  duration: 20_000,
  settings: {},
  hosts: [
    { name: 'guarded', role: 'server', program: 'guarded', address: 'lab:80' },
    { name: 'gate', role: 'server', program: 'gate', address: 'gate:80' },
    {
      name: 'friend',
      role: 'client',
      program: 'io',
      server: 'guarded',
      options: { token: 'open sesame' },
    },
    {
      name: 'foe',
      role: 'client',
      program: 'io',
      server: 'guarded',
      options: { token: 'open barley' },
    },
    {
      name: 'speaker',
      role: 'client',
      program: 'socket',
      server: 'gate',
      options: { how: 'message' },
    },
    {
      name: 'writer',
      role: 'client',
      program: 'socket',
      server: 'gate',
      options: { how: 'address' },
    },
    { name: 'nobody', role: 'client', program: 'socket', server: 'gate', options: { how: 'none' } },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [],
  notice: [
    {
      id: 'auth',
      says: 'The token of Socket.IO travels in its CONNECT packet.',
      entry: { from: 'foe', body: { starts: '40{"token"' } },
    },
    {
      id: 'refused',
      says: 'CONNECT_ERROR: refused, with a reason.',
      entry: { from: 'guarded', body: { starts: '44{"message":"not authorized"' } },
    },
    {
      id: 'address',
      says: 'A token in the address: every log on the way has it now.',
      entry: { layer: 'http', from: 'writer', head: { contains: 'token=sesame' } },
    },
    {
      id: 'too-late',
      says: 'Two seconds and not a word.',
      entry: { layer: 'websocket', from: 'gate', to: 'nobody', opcode: 8 },
    },
    {
      id: 'expired',
      says: 'The token expired under an open socket.',
      entry: { kind: 'note', from: 'speaker', text: { starts: 'close 4403' } },
    },
  ],
  assertions: [
    {
      says: 'a middleware lets in who knows the word',
      check: 'count',
      of: { kind: 'note', from: 'friend', text: { is: 'connect' } },
      is: 1,
    },
    {
      says: 'a refused client gets a clear connect_error',
      check: 'count',
      of: { kind: 'note', from: 'foe', text: { is: 'connect_error: not authorized' } },
      is: 1,
    },
    {
      says: 'a refused client does not try again by itself',
      check: 'count',
      of: { from: 'foe', body: { starts: '40{"token"' } },
      is: 1,
    },
    {
      says: 'the first message lets in, and so does the address',
      check: 'count',
      of: { kind: 'note', from: 'gate', text: { starts: 'let in by' } },
      is: 2,
    },
    {
      says: 'who says nothing is closed with 4401 after two seconds',
      check: 'count',
      of: { layer: 'websocket', from: 'gate', to: 'nobody', opcode: 8, timer: 2000 },
      is: 1,
    },
    {
      says: 'who was let in is closed with 4403 when the token expires',
      check: 'count',
      of: { kind: 'note', text: { is: 'close 4403 token expired' } },
      is: 2,
    },
  ],
} as const satisfies Scenario;
