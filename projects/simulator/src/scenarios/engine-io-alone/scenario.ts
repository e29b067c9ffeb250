import type { Scenario } from '../../scenario/scenario.js';

const note = (from: string, is: string) => ({ kind: 'note', from, text: { is } }) as const;

/** What Engine.IO does by itself: sessions and messages, no events, no namespaces, no acknowledgements. */
export const ENGINE_IO_ALONE: Scenario = {
  format: 1,
  id: 'engine-io-alone',
  title: 'Engine.IO alone',
  summary:
    'Engine.IO listens on a port of its own and attaches to a server that is there. A client sends text and bytes and gets them back; whatever is not Engine.IO is answered with 501, and an upgrade that nobody claims is ended.',
  covers: ['E8'],
  seed: 61,
  duration: 3000,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 20, min: 1, max: 60, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'engine', observed: true },
    { name: 'client', role: 'client', program: 'talker', origin: 'http://lab:3000' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: [],
  notice: [
    {
      id: 'open',
      says: 'A session, and nothing above it: no CONNECT packet follows.',
      entry: { layer: 'http', from: 'server', body: { starts: '0{"sid"' } },
    },
    {
      id: 'message',
      says: 'A message packet is the 4 and the text itself.',
      entry: { layer: 'http', from: 'client', body: { contains: '4hello' } },
    },
    {
      id: 'page',
      says: 'engine.listen makes an http server that knows nothing else: 501.',
      entry: { layer: 'http', from: 'server', head: { starts: 'HTTP/1.1 501 ' } },
    },
    {
      id: 'unclaimed',
      says: 'After destroyUpgradeTimeout somebody has to end it: engine.io does.',
      entry: { layer: 'tcp', from: 'server', text: { is: 'FIN' }, timer: 300 },
    },
  ],
  assertions: [
    {
      says: 'the session opens and no packet of Socket.IO follows',
      check: 'count',
      of: { from: 'client', body: { starts: '40' } },
      is: 0,
    },
    {
      says: 'text and bytes go there and back in their order',
      check: 'order',
      of: [
        note('client', 'open'),
        note('server', 'message hello'),
        note('server', 'message of 3 bytes'),
        note('client', 'back: hello'),
        note('client', 'back: 3 bytes'),
      ],
    },
    {
      says: 'a request for anything else is answered with 501',
      check: 'count',
      of: note('client', 'a page on port 3000: 501'),
      is: 1,
    },
    {
      says: 'engine.listen makes an http server whose own listener says 501, and takes it over as any other',
      check: 'order',
      of: [
        {
          kind: 'call',
          object: { is: 'node:http Server server 2' },
          text: { contains: '.on("request")' },
        },
        {
          kind: 'call',
          object: { is: 'engine.io Server server' },
          text: { is: 'Server.attach()' },
        },
        {
          kind: 'call',
          object: { is: 'node:http Server server 2' },
          text: { contains: 'removeAllListeners("request")' },
        },
      ],
    },
    {
      says: 'a message goes through Transport and Socket, and no object of socket.io',
      check: 'order',
      of: [
        { kind: 'call', object: { starts: 'engine.io Polling' }, text: { contains: '4hello' } },
        {
          kind: 'call',
          object: { starts: 'engine.io Socket' },
          text: { contains: 'onPacket(message "hello")' },
        },
        note('server', 'message hello'),
      ],
    },
    {
      says: 'socket.io itself is never called',
      check: 'count',
      of: { kind: 'call', layer: 'socket.io' },
      is: 0,
    },
    {
      says: 'an upgrade that nobody claims is ended after destroyUpgradeTimeout',
      check: 'order',
      of: [
        { layer: 'tcp', from: 'server', text: { is: 'FIN' }, timer: 300 },
        note('client', 'an upgrade that nobody claims: 1006'),
      ],
    },
    {
      says: 'the server hears when the client closes',
      check: 'count',
      of: { kind: 'note', from: 'server', text: { starts: 'close: transport' } },
      is: 1,
    },
  ],
};
