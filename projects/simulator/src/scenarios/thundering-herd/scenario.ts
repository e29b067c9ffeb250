import type { Scenario } from '../../scenario/scenario.js';

/** A hundred clients come back after a restart: all at once, or spread out. */
export const THUNDERING_HERD = {
  format: 1,
  id: 'thundering-herd',
  title: 'A herd comes back',
  summary:
    'A server restarts under a hundred clients. With a fixed delay they come back in step, all within one moment, again and again until it is up. With exponential back-off and jitter, as Socket.IO has it, they come one by one.',
  covers: ['H3'],
  seed: 32,
  duration: 30_000,
  settings: { delay: { kind: 'choice', default: 'fixed', options: ['fixed', 'back-off'] } },
  hosts: [
    { name: 'server', role: 'server', program: 'counter' },
    { name: 'client', role: 'client', program: 'returner', count: 100 },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: 20 }],
  script: [
    { at: 5000, do: 'call', host: 'server', action: 'stop' },
    { at: 5500, do: 'call', host: 'server', action: 'start' },
    { at: 29_000, do: 'call', host: 'server', action: 'tell' },
  ],
  notice: [
    {
      id: 'down',
      says: 'The server goes down under a hundred clients.',
      entry: { kind: 'note', from: 'server', text: { is: 'goes down' } },
    },
    {
      id: 'back',
      says: 'How many came back within the worst tenth of a second.',
      entry: { kind: 'note', from: 'server', text: { starts: 'worst 100 ms' } },
    },
  ],
  assertions: [
    {
      says: 'with a fixed delay all hundred come back within a tenth of a second',
      check: 'count',
      of: { kind: 'note', text: { is: 'worst 100 ms: 100 of 100' } },
      is: 1,
    },
    {
      says: 'with back-off and jitter fewer than a third do',
      settings: { delay: 'back-off' },
      check: 'count',
      of: { kind: 'note', text: { is: 'worst 100 ms: fewer than 33 of 100' } },
      is: 1,
    },
  ],
} as const satisfies Scenario;
