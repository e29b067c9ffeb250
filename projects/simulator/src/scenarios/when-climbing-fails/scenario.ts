import type { Scenario } from '../../scenario/scenario.js';

const ANSWER = (transport: string) =>
  ({ kind: 'note', from: 'client', text: { is: `2 + 3 = 5 over ${transport}` } }) as const;

/** The same climb as in the first lab, on roads where it cannot succeed. */
export const WHEN_CLIMBING_FAILS = {
  format: 1,
  id: 'when-climbing-fails',
  title: 'When climbing fails',
  summary:
    'Proxies and firewalls stop an Upgrade in many ways: they remove its header, refuse it, never answer, answer late, or let the handshake pass and no frame after it. Engine.IO was polling before, polls meanwhile and goes on polling.',
  covers: ['E3'],
  seed: 5,
  duration: 40_000,
  settings: {
    /** What stands on the way. */
    road: {
      kind: 'choice',
      default: 'swallows frames',
      options: [
        'open',
        'removes the header',
        'refuses',
        'never answers',
        'swallows frames',
        'thinks for 3 s',
      ],
    },
    /** One way, in both directions. */
    latency: { kind: 'number', default: 40, min: 1, max: 1000, step: 1, unit: 'ms' },
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
        setting: 'road',
        values: {
          open: null,
          'removes the header': 'remove-hop-by-hop',
          refuses: 'refuse-upgrade',
          'never answers': 'swallow-upgrade',
          'swallows frames': 'swallow-frames',
          'thinks for 3 s': 'delay-upgrade',
        },
      },
    },
  ],
  script: [],
  notice: [
    {
      id: 'upgrade',
      says: 'The client asks for WebSocket while it polls.',
      entry: { layer: 'http', head: { starts: 'GET ', contains: 'transport=websocket' } },
    },
    {
      id: 'probe',
      says: 'The handshake went through, the probe never arrives.',
      entry: { kind: 'lost', layer: 'websocket' },
    },
    {
      id: 'answer',
      says: 'The question is answered all the same, over polling.',
      entry: ANSWER('polling'),
    },
  ],
  assertions: [
    {
      says: 'on an open road the answer comes over WebSocket',
      settings: { road: 'open' },
      check: 'count',
      of: ANSWER('websocket'),
      is: 1,
    },
    {
      says: 'a proxy that swallows frames leaves the answer to polling',
      check: 'count',
      of: ANSWER('polling'),
      is: 1,
    },
    {
      says: 'a probe without an answer costs nothing but itself: the server drops it after its upgradeTimeout of 10 s',
      check: 'count',
      of: { layer: 'websocket', from: 'server', opcode: 8, timer: 10_000 },
      is: 1,
    },
    {
      says: 'a firewall that refuses leaves the answer to polling',
      settings: { road: 'refuses' },
      check: 'order',
      of: [
        { layer: 'http', head: { starts: 'HTTP/1.1 403 ' } },
        { kind: 'note', text: { starts: 'upgrade failed' } },
        ANSWER('polling'),
      ],
    },
    {
      says: 'a proxy that never answers leaves the answer to polling',
      settings: { road: 'never answers' },
      check: 'order',
      of: [{ kind: 'lost', layer: 'http', from: 'client' }, ANSWER('polling')],
    },
    {
      says: 'a proxy that removes the header makes the server refuse',
      settings: { road: 'removes the header' },
      check: 'order',
      of: [{ layer: 'http', head: { starts: 'HTTP/1.1 400 ' } }, ANSWER('polling')],
    },
    {
      says: 'a 101 that is three seconds late leaves the answer to polling; the climb follows when it has come',
      settings: { road: 'thinks for 3 s' },
      check: 'order',
      of: [
        ANSWER('polling'),
        { layer: 'http', head: { starts: 'HTTP/1.1 101 ' } },
        { kind: 'note', from: 'client', text: { is: 'upgraded to websocket' } },
      ],
    },
  ],
} as const satisfies Scenario;
