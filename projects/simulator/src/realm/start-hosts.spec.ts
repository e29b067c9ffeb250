import { decodeUtf8Lossy } from '@wirelight/protocols';
import { expect, it } from 'vitest';
import type { HostSpec } from '../scenario/host-spec.js';
import { forwardProxy } from '../servers/forward-proxy.js';
import type { ClientEnvironment, ServerEnvironment } from './environment.js';
import { runScenario } from './run-scenario.js';

const HOSTS: readonly HostSpec[] = [
  { name: 'server', role: 'server', program: 'greeter' },
  { name: 'ann', role: 'client', program: 'guest' },
  { name: 'bob', role: 'client', program: 'guest', startsAt: 5 },
  { name: 'many', role: 'client', program: 'guest', count: 2, startsAt: 10 },
];
const SCENARIO = { id: 'guests', seed: 1, duration: 500, settings: {}, links: [], script: [] };
const REQUEST = { scenario: 'guests', seed: 1, settings: {}, interventions: [] };

function greeter({ Server, httpServer }: ServerEnvironment): void {
  const io = new Server(httpServer, { serveClient: false });
  io.on('connection', (socket) => socket.emit('welcome', socket.handshake.address));
}

function guest({ io, url, log }: ClientEnvironment): void {
  io(url, { transports: ['websocket'] }).on('welcome', (name: string) => {
    log(`I am ${name}`);
  });
}

it('gives every client host a client of its own, and the wire its name', async () => {
  const program = {
    scenario: { ...SCENARIO, hosts: HOSTS },
    servers: { greeter },
    clients: { guest },
  };
  const { entries } = await runScenario(program, REQUEST);
  expect(entries.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual([
    'I am ann',
    'I am bob',
    'I am many-1',
    'I am many-2',
  ]);
  const handshakes = entries.filter(
    ({ kind, bytes }) => kind === 'sent' && decodeUtf8Lossy(bytes).startsWith('GET '),
  );
  expect(handshakes.map(({ from }) => from)).toEqual(['ann', 'bob', 'many-1', 'many-2']);
});

it('traces what a timer did back to the program that set it at its start, and tells its delay', async () => {
  const program = {
    scenario: { ...SCENARIO, hosts: HOSTS.slice(0, 3) },
    servers: { greeter },
    clients: {
      guest: ({ setTimeout, log }: ClientEnvironment) => {
        setTimeout(() => {
          setTimeout(() => {
            log('later');
          }, 30);
        }, 100);
        log('at once');
      },
    },
  };
  const { entries } = await runScenario(program, REQUEST);
  const started = entries.filter(({ kind }) => kind === 'start');
  expect(started.map(({ at, from, text, cause }) => [at, from, text, cause])).toEqual([
    [0, 'server', 'starts greeter', null],
    [0, 'ann', 'starts guest', null],
    [5, 'bob', 'starts guest', null],
  ]);
  const [, ann, bob] = started;
  const notes = entries.filter(({ kind }) => kind === 'note');
  expect(notes.map(({ text, from, cause }) => [text, from, cause])).toEqual([
    ['at once', 'ann', { seq: ann?.seq, timer: null }],
    ['at once', 'bob', { seq: bob?.seq, timer: null }],
    // The timer that fired last; the one before it left no entry.
    ['later', 'ann', { seq: ann?.seq, timer: 30 }],
    ['later', 'bob', { seq: bob?.seq, timer: 30 }],
  ]);
});

it('sends the WebSockets of a host through the proxy that it is given', async () => {
  const hosts: readonly HostSpec[] = [
    { name: 'server', role: 'server', program: 'greeter' },
    { name: 'proxy', role: 'server', program: 'proxy', address: 'proxy:3128' },
    { name: 'ann', role: 'client', program: 'guest', proxy: 'proxy:3128' },
  ];
  const program = {
    scenario: { ...SCENARIO, hosts },
    servers: { greeter, proxy: forwardProxy },
    clients: { guest },
  };
  const { entries } = await runScenario(program, REQUEST);
  expect(entries.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual([
    'I am proxy',
  ]);
});

it('lets every copy of a host climb, and share one connection between its namespaces', async () => {
  const program = {
    scenario: {
      ...SCENARIO,
      hosts: [
        { name: 'server', role: 'server', program: 'greeter' },
        { name: 'copy', role: 'client', program: 'climber', count: 20 },
      ] as const,
    },
    servers: {
      greeter: ({ Server, httpServer }: ServerEnvironment) => {
        const io = new Server(httpServer, { serveClient: false });
        io.of('/news').on('connection', () => undefined);
      },
    },
    clients: {
      climber: ({ io, url, log, setTimeout }: ClientEnvironment) => {
        const main = io(url);
        const news = io(`${url}/news`);
        setTimeout(() => {
          const isShared = main.io === news.io && main.connected && news.connected;
          log(`${main.io.engine.transport.name} ${isShared ? 'shared' : 'apart'}`);
        }, 400);
      },
    },
  };
  const { entries } = await runScenario(program, REQUEST);
  const said = entries.filter(({ kind }) => kind === 'note').map(({ text }) => text);
  expect(said).toEqual(Array.from({ length: 20 }, () => 'websocket shared'));
});

it('gives the clients of a crowd one prototype each for socket, manager, transport and WebSocket', async () => {
  const made: ReturnType<ClientEnvironment['io']>[] = [];
  const listener = ({ io, Manager, url }: ClientEnvironment): void => {
    const socket = io(url, { transports: ['websocket'] });
    expect(socket.io).toBeInstanceOf(Manager);
    made.push(socket);
  };
  await runScenario(
    {
      scenario: {
        ...SCENARIO,
        hosts: [
          { name: 'server', role: 'server', program: 'greeter' },
          { name: 'many', role: 'client', program: 'listener', count: 3 },
        ],
      },
      servers: { greeter },
      clients: { listener },
    },
    REQUEST,
  );
  const prototypes = made.map((socket) => {
    const { transport } = socket.io.engine;
    return [socket, socket.io, transport, Reflect.get(transport, 'ws') as object].map(
      (one): unknown => Object.getPrototypeOf(one),
    );
  });
  const [first = [], ...others] = prototypes;
  expect(others).toHaveLength(2);
  for (const one of others) {
    expect(one.map((prototype, index) => prototype === first[index])).toEqual(
      first.map(() => true),
    );
  }
});
