import type { Scenario } from '../../scenario/scenario.js';

/** What each call of io() gets. */
export const GOT = [
  ['io(url)', 'Manager 1, new'],
  ['io(url/admin)', 'Manager 1, the same'],
  ['io(url) again', 'Manager 2, new'],
  ['io(url, forceNew)', 'Manager 3, new'],
  ['io(url/admin, multiplex: false)', 'Manager 4, new'],
  ['io(url/other, other options)', 'Manager 1, the same'],
] as const;

const opened = { layer: 'tcp', from: 'client', text: { is: 'SYN' } } as const;

/** io() keeps a Manager per origin. When does it make another, and what does that cost? */
export const ONE_MANAGER: Scenario = {
  format: 1,
  id: 'one-manager',
  title: 'One Manager, or a few',
  summary:
    'A client calls io() in six ways. Calls for other namespaces of the same server share a Manager and its connection; the same namespace once more, forceNew and multiplex: false make another of each.',
  covers: ['C1'],
  seed: 9,
  duration: 3000,
  settings: {
    /** One way, in both directions. */
    latency: { kind: 'number', default: 20, min: 1, max: 200, step: 1, unit: 'ms' },
  },
  hosts: [
    { name: 'server', role: 'server', program: 'greeter' },
    { name: 'client', role: 'client', program: 'caller', observed: true },
  ],
  links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
  script: GOT.map(([form], index) => ({
    at: 100 + index * 400,
    do: 'call',
    host: 'client',
    action: 'call',
    with: [form],
  })),
  notice: [
    {
      id: 'first',
      says: 'The first call makes a Manager, and the Manager a connection.',
      entry: { kind: 'state', object: { is: 'socket.io-client io cache' } },
    },
    {
      id: 'shared',
      says: 'Another namespace goes through the connection that is there: only a CONNECT packet is sent.',
      entry: { layer: 'websocket', from: 'client', body: { starts: '40/admin,' } },
    },
    {
      id: 'twice',
      says: 'The same namespace once more cannot share a connection: io() makes a Manager that it does not keep.',
      entry: { ...opened },
      nth: 2,
    },
    {
      id: 'ignored',
      says: 'A path in the options does not matter to a Manager that is there: this namespace goes to the first server path.',
      entry: { layer: 'websocket', from: 'client', body: { starts: '40/other,' } },
    },
  ],
  assertions: [
    ...GOT.map(
      ([form, got]) =>
        ({
          says: `${form} gets ${got}`,
          check: 'count',
          of: { kind: 'note', from: 'client', text: { is: `${form}: ${got}` } },
          is: 1,
        }) as const,
    ),
    { says: 'four Managers have four connections', check: 'count', of: opened, is: 4 },
  ],
};
