import type { Scenario } from '../../scenario/scenario.js';

/** Engine.IO 3 beside Engine.IO 4: what the payloads of polling looked like before, and what they look like now. */
export const TWO_GENERATIONS = {
  format: 1,
  id: 'two-generations',
  title: 'Engine.IO 3 beside Engine.IO 4',
  summary:
    'One server, two generations of the client. Both climb to WebSocket in the same way; in polling the older one puts a length in front of each packet where the newer one puts a separator between them. A third, still older way asks with a script element.',
  covers: ['E6'],
  seed: 36,
  duration: 30_000,
  settings: {
    /** How the older client wants its payloads: as text with `b64=1`, or as bytes. */
    olderPayload: { kind: 'choice', default: 'text', options: ['text', 'bytes'] },
    /** One way, in both directions. */
    latency: { kind: 'number', default: 40, min: 1, max: 1000, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'greeter' },
    { name: 'today', role: 'client', program: 'today' },
    { name: 'yesterday', role: 'client', program: 'yesterday' },
    { name: 'oldest', role: 'client', program: 'oldest' },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: [],
  notice: [
    {
      id: 'four-open',
      says: 'Engine.IO 4: the body is the packet.',
      entry: { layer: 'http', from: 'server', to: 'today', body: { starts: '0{"sid":' } },
    },
    {
      id: 'three-open',
      says: 'Engine.IO 3: the length of the packet stands in front of it.',
      entry: { layer: 'http', from: 'server', to: 'yesterday', body: { starts: '118:0{"sid":' } },
    },
    {
      id: 'script',
      says: 'The same for a script element: a call of a function with the payload as its argument.',
      entry: { layer: 'http', from: 'server', to: 'oldest', body: { starts: '___eio[0]("118:0' } },
    },
    {
      id: 'three-packets',
      says: 'Engine.IO 3: three packets, each behind its length; the server has connected the client unasked.',
      entry: { layer: 'http', from: 'server', to: 'yesterday', body: { starts: '2:40' } },
    },
    {
      id: 'four-packets',
      says: 'Engine.IO 4: the same packets with a separator between them.',
      entry: { layer: 'http', from: 'server', to: 'today', body: { contains: '\u001e451-' } },
    },
    {
      id: 'noop',
      says: 'The last poll is let go in both.',
      entry: { layer: 'http', from: 'server', to: 'yesterday', body: { is: '1:6' } },
    },
    {
      id: 'heartbeat',
      says: 'Engine.IO 3: the client asks whether the server is still there.',
      entry: { layer: 'websocket', from: 'yesterday', body: { is: '2' } },
    },
  ],
  assertions: [
    {
      says: 'in Engine.IO 3 every packet of a payload stands behind its length',
      check: 'order',
      of: [
        { layer: 'http', to: 'yesterday', body: { starts: '118:0{"sid":' } },
        {
          layer: 'http',
          to: 'yesterday',
          body: { starts: '2:4051:451-["hello","zwölf"', contains: '6:b4DP8=' },
        },
        { layer: 'http', to: 'yesterday', body: { is: '1:6' } },
      ],
    },
    {
      says: 'in Engine.IO 4 the packets of a payload stand with a separator between them',
      check: 'count',
      of: {
        kind: 'sent',
        layer: 'http',
        to: 'today',
        body: { contains: ['\u001e451-["hello","zwölf"', '\u001ebDP8='] },
      },
      is: 1,
    },
    {
      says: 'without b64=1 the payload of Engine.IO 3 is bytes: kind, digits of the length, 255, packet',
      settings: { olderPayload: 'bytes' },
      check: 'count',
      of: {
        kind: 'sent',
        layer: 'http',
        to: 'yesterday',
        head: { contains: 'application/octet-stream' },
        body: { starts: '\u0000\u0002' },
      },
      is: 1,
    },
    {
      says: 'the older client says nothing to connect: the server does',
      check: 'count',
      of: { from: 'yesterday', body: { contains: '40' } },
      is: 0,
    },
    {
      says: 'both climb: 2probe, 3probe, the last poll, 5',
      check: 'order',
      of: [
        { layer: 'websocket', from: 'yesterday', body: { is: '2probe' } },
        { layer: 'websocket', to: 'yesterday', body: { is: '3probe' } },
        { layer: 'http', to: 'yesterday', body: { is: '1:6' } },
        { layer: 'websocket', from: 'yesterday', body: { is: '5' } },
      ],
    },
    {
      says: 'both programs are given the same word and the same bytes',
      check: 'count',
      of: { kind: 'note', text: { is: 'hello zwölf 12 255' } },
      is: 2,
    },
    {
      says: 'the script calls the function that the request has named',
      check: 'count',
      of: { kind: 'note', from: 'oldest', text: { is: 'the script calls ___eio[0]' } },
      is: 1,
    },
  ],
} as const satisfies Scenario;
