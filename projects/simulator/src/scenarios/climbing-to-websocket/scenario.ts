import type { Scenario } from '../../scenario/scenario.js';

/**
 * A Socket.IO client starts with HTTP long polling and climbs to WebSocket while polling goes on: open, connect, probe,
 * upgrade, an acknowledged emit, then one heartbeat.
 */
export const CLIMBING_TO_WEBSOCKET = {
  id: 'climbing-to-websocket',
  seed: 7,
  duration: 30_000,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 40, min: 1, max: 1000, step: 1, unit: 'ms' },
    /** `blocked`: a proxy on the way removes the hop-by-hop headers Upgrade and Connection, as proxies must. */
    upgrade: { kind: 'choice', default: 'allowed', options: ['allowed', 'blocked'] },
    /** How the server program treats the client's question. */
    program: {
      kind: 'choice',
      default: 'answers',
      options: ['answers', 'throws', 'loops for ever'],
    },
  },
} as const satisfies Scenario;
