// The client is imported after the mock started; `client-first.browser.spec.ts` has it the other way round.
import { decodeHttpRequest, recordingFromJson, recordingToJson } from '@wirelight/protocols';
import type { Socket } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { converse, EXPECTED, next, upgraded } from '../../fixtures/conversation.js';
import { openMock } from '../../fixtures/mocked-server.js';
import {
  MockError,
  mockSocketIo,
  type MockSocketIoOptions,
  type SocketIoMock,
} from './public-api.js';

let mock: SocketIoMock;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await mock.close();
});

async function open(options: MockSocketIoOptions = {}): Promise<SocketIoMock> {
  mock = await openMock(options);
  return mock;
}

async function connect(options: object = {}, namespace = ''): Promise<Socket> {
  const { io } = await import('socket.io-client');
  const socket = io(mock.url + namespace, { forceNew: true, reconnectionDelay: 20, ...options });
  sockets.push(socket);
  return socket;
}

describe.each<[string, MockSocketIoOptions]>([
  ['behind a Service Worker', {}],
  ['in the page itself', { serviceWorker: false }],
])('mockSocketIo %s', (_where, options) => {
  it.each<[string, string[], string]>([
    ['from polling to websocket', ['polling', 'websocket'], 'websocket'],
    ['over polling only', ['polling'], 'polling'],
    ['over websocket only', ['websocket'], 'websocket'],
  ])(
    'carries handshake, events, acknowledgements both ways and binary %s',
    async (_how, transports, last) => {
      await open(options);
      const socket = await connect({ transports });
      expect(await converse(socket)).toEqual(EXPECTED);
      if (transports.length > 1) await upgraded(socket);
      expect(socket.io.engine.transport.name).toBe(last);
      expect(await socket.emitWithAck('sum', 20, 22)).toBe(42);
    },
  );

  it('refuses a namespace with the error of its middleware, and lets the right one in', async () => {
    await open(options);
    const refused = next(await connect({ auth: { token: 'guess' } }, '/admin'), 'connect_error');
    const [error] = (await refused) as [Error & { data: unknown }];
    expect([error.message, error.data]).toEqual(['not for you', { code: 401 }]);
    const welcome = await connect({ auth: { token: 'secret' } }, '/admin');
    await next(welcome, 'connect');
    expect(welcome.connected).toBe(true);
  });

  it('tells both sides of a disconnect by server and by client', async () => {
    await open(options);
    const kicked = await connect();
    const gone = next(kicked, 'disconnect');
    kicked.emit('leave');
    expect(((await gone) as [string])[0]).toBe('io server disconnect');

    const leaving = await connect();
    await next(leaving, 'connect');
    const [serverSide] = [...mock.io.sockets.sockets.values()];
    const heard = new Promise((resolve) => serverSide?.once('disconnect', resolve));
    leaving.disconnect();
    expect(await heard).toBe('client namespace disconnect');
  });

  it('keeps a connection over its heartbeats', async () => {
    await open(options);
    const socket = await connect();
    await next(socket, 'connect');
    const pings: number[] = [];
    socket.io.on('ping', () => pings.push(performance.now()));
    await expect.poll(() => pings.length, { timeout: 3000 }).toBeGreaterThanOrEqual(3);
    expect(socket.connected).toBe(true);
  });

  it('cuts the network at once for the page, after a ping time-out for the server, and lets it return', async () => {
    await open(options);
    const socket = await connect();
    await next(socket, 'connect');
    await upgraded(socket);
    const serverSide = [...mock.io.sockets.sockets.values()][0];
    const lost = new Promise((resolve) => serverSide?.once('disconnect', resolve));
    const dropped = next(socket, 'disconnect');
    mock.network.offline();
    expect(((await dropped) as [string])[0]).toBe('transport close');
    expect(serverSide?.connected).toBe(true);
    await new Promise((resolve) => socket.io.once('reconnect_error', resolve));
    expect(await lost).toBe('ping timeout');
    mock.network.online();
    await next(socket, 'connect');
    expect(await socket.emitWithAck('sum', 1, 1)).toBe(2);
    const words = mock.recording().entries.filter(({ kind }) => kind === 'intervention');
    expect(words.map(({ text }) => text)).toEqual(['offline', 'online']);
  });

  it('stays on polling while the Upgrade is blocked, and climbs again after', async () => {
    await open(options);
    mock.network.block('upgrade');
    const socket = await connect();
    await new Promise((resolve) => socket.io.engine.once('upgradeError', resolve));
    expect(await socket.emitWithAck('sum', 1, 1)).toBe(2);
    expect(socket.io.engine.transport.name).toBe('polling');

    const stubborn = await connect({ transports: ['websocket'], reconnection: false });
    const [error] = (await next(stubborn, 'connect_error')) as [Error];
    expect(error.message).toBe('websocket error');

    mock.network.unblock('upgrade');
    const later = await connect();
    await next(later, 'connect');
    await upgraded(later);
    expect(later.io.engine.transport.name).toBe('websocket');
  });

  it('cuts off one of several and leaves the others alone', async () => {
    await open({ ...options, host: (url) => url.searchParams.get('person') ?? 'nobody' });
    const ada = await connect({ query: { person: 'ada' } });
    const grace = await connect({ query: { person: 'grace' } });
    await Promise.all([next(ada, 'connect'), next(grace, 'connect')]);
    const dropped = next(ada, 'disconnect');
    mock.network.offline('ada');
    await dropped;
    expect([mock.network.isOffline('ada'), mock.network.isOffline('grace')]).toEqual([true, false]);
    expect(await grace.emitWithAck('sum', 1, 1)).toBe(2);
    mock.network.online('ada');
    await next(ada, 'connect');
    const words = mock.recording().entries.filter(({ kind }) => kind === 'intervention');
    expect(words.map(({ text }) => text)).toEqual(['ada: offline', 'ada: online']);
  });

  it('lets bytes take their time', async () => {
    await open(options);
    const socket = await connect({ transports: ['websocket'] });
    await next(socket, 'connect');
    const roundTrip = async (): Promise<number> => {
      const start = performance.now();
      await socket.emitWithAck('sum', 1, 1);
      return performance.now() - start;
    };
    mock.network.latency = 60;
    expect(await roundTrip()).toBeGreaterThanOrEqual(119);
    mock.network.latency = 0;
    expect(await roundTrip()).toBeLessThan(119);
  });

  it('records what went over the wire, with names for who asked', async () => {
    await open({ ...options, host: (url) => url.searchParams.get('person') ?? 'nobody' });
    const socket = await connect({ query: { person: 'ada' } });
    await next(socket, 'connect');
    await upgraded(socket);
    let heard = 0;
    const stop = mock.onRecord(() => heard++);
    await socket.emitWithAck('sum', 2, 3);
    stop();
    const recording = mock.recording();
    expect(heard).toBeGreaterThanOrEqual(4);
    const hosts = new Set(recording.entries.flatMap(({ from, to }) => [from, to]));
    expect([...hosts].sort()).toEqual(['ada', 'server']);
    const first = recording.entries.find(({ layer }) => layer === 'http');
    const request = decodeHttpRequest(first?.bytes ?? new Uint8Array());
    expect(request.ok && request.value.target).toMatch(/^\/socket\.io\/\?.*person=ada/);
    const layers = new Set(recording.entries.map(({ layer }) => layer));
    expect(layers).toEqual(new Set(['tcp', 'http', 'websocket']));
    expect(recordingFromJson(recordingToJson(recording))).toMatchObject({ ok: true });
  });

  it('leaves nothing behind: sockets told, held polls answered, timers gone, the network back', async () => {
    const own = { fetch, WebSocket, XMLHttpRequest };
    await open(options);
    const [climber, poller] = [await connect(), await connect({ transports: ['polling'] })];
    await Promise.all([next(climber, 'connect'), next(poller, 'connect')]);
    await upgraded(climber);
    const told = Promise.all([next(climber, 'disconnect'), next(poller, 'disconnect')]);
    const start = performance.now();
    await mock.close();
    expect(performance.now() - start).toBeLessThan(900);
    const reasons = (await told).map(([reason]) => reason);
    expect(reasons).toEqual(['io server disconnect', 'io server disconnect']);
    expect({ fetch, WebSocket, XMLHttpRequest }).toEqual(own);
    const { length } = mock.recording().entries;
    // Longer than the server's ping interval: nothing of it is alive any more.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(mock.recording().entries).toHaveLength(length);
  });

  it('lets requests of others pass', async () => {
    await open(options);
    const script = await fetch('/mockServiceWorker.js');
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    expect(mock.recording().entries).toEqual([]);
  });
});

describe('mockSocketIo', () => {
  it('says who intercepts, and why the Service Worker does not', async () => {
    expect((await open()).interceptedBy).toEqual({ kind: 'service worker' });
    await mock.close();
    const missing = { url: '/no-such-script.js' };
    const { interceptedBy } = await open({ serviceWorker: missing });
    expect(interceptedBy.kind).toBe('page');
    expect(interceptedBy).toHaveProperty('reason', expect.stringContaining('no-such-script.js'));
    const socket = await connect();
    await next(socket, 'connect');
    await upgraded(socket);
    expect(socket.io.engine.transport.name).toBe('websocket');
  });

  it('has room for two servers at a time', async () => {
    await open();
    const other = await openMock({ url: 'http://other.example' });
    const { io } = await import('socket.io-client');
    const there = io(other.url, { forceNew: true });
    const here = await connect();
    await Promise.all([next(here, 'connect'), next(there, 'connect')]);
    expect([other.io.engine.clientsCount, mock.io.engine.clientsCount]).toEqual([1, 1]);
    there.close();
    await other.close();
    expect(await here.emitWithAck('sum', 1, 2)).toBe(3);
  });

  it('hands out clients and events once each, asked for before or after they come', async () => {
    await open();
    const coming = mock.waitForClient();
    const socket = await connect();
    await next(socket, 'connect');
    expect((await coming).id).toBe(socket.id);
    await expect(mock.waitForClient({ timeout: 50 })).rejects.toThrow('MOCK_NO_CLIENT');

    const awaited = mock.received('sum');
    await socket.emitWithAck('sum', 1, 2);
    await socket.emitWithAck('sum', 3, 4);
    expect(await awaited).toMatchObject({ event: 'sum', args: [1, 2] });
    expect((await mock.received('sum')).args).toEqual([3, 4]);
    await expect(mock.received('sum', { timeout: 50 })).rejects.toThrow('nothing came');
    socket.emit('other');
    await expect(mock.received('sum', { timeout: 50 })).rejects.toThrow('there came "other"');
  });

  it('knows the clients and events of every namespace', async () => {
    await open();
    const socket = await connect({ auth: { token: 'secret' } }, '/admin');
    const { id } = await mock.waitForClient({ namespace: '/admin' });
    socket.emit('inspect', 'everything');
    const { args, socket: sender } = await mock.received('inspect');
    expect([args, sender.id]).toEqual([['everything'], id]);
  });

  it('refuses an address that is none', async () => {
    await expect(mockSocketIo(() => undefined, { url: 'ftp://lab' })).rejects.toThrow(
      new MockError('MOCK_BAD_URL', 'ftp://lab'),
    );
  });
});
