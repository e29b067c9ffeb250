import type { DestroyableInjector, EnvironmentProviders } from '@angular/core';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../../fixtures/loopback-server';
import { nextStatus } from '../../../fixtures/next-status';
import { createRootInjector } from '../../../fixtures/root-injector';
import { provideSocketIo } from '../provide-socket-io';
import type { SocketIoOptions } from '../providers/socket-feature';
import { WrappedSocket } from '../wrapped-socket';
import { connectionOf } from './connection-of';
import type { ConnectionState } from './connection-state';
import { withConnectionState } from './with-connection-state';

/** Reconnects after about 10 ms, then 20, with the jitter of a real client. */
const FAST: SocketIoOptions = { reconnectionDelay: 10, reconnectionDelayMax: 40 };

let server: LoopbackServer;
let injector: DestroyableInjector | undefined;

beforeEach(async () => {
  server = await startLoopbackServer();
});
afterEach(async () => {
  injector?.destroy();
  injector = undefined;
  await server.close();
});

/** Where nobody listens. */
const NOBODY = 'http://127.0.0.1:9';

function make(options: SocketIoOptions = {}, url = server.url): WrappedSocket {
  const providers: EnvironmentProviders[] = [provideSocketIo({ url, options })];
  injector = createRootInjector(providers);
  return injector.get<WrappedSocket>(WrappedSocket);
}

/** Ends all connections as a broken network would, without a word of Socket.IO. */
function cutEngines(): void {
  const { clients } = server.io.engine as unknown as { clients: Record<string, { close(): void }> };
  for (const client of Object.values(clients)) client.close();
}

/** Keeps requests to upgrade waiting until the function that it returns is called. */
function holdUpgrades(): () => void {
  const http = server.io.httpServer;
  const answers = http.listeners('upgrade') as ((...request: unknown[]) => void)[];
  const held: (() => void)[] = [];
  let released = false;
  const letGo = (): void => {
    for (const answer of held.splice(0)) answer();
  };
  http.removeAllListeners('upgrade');
  http.on('upgrade', (...request: unknown[]) => {
    for (const answer of answers) held.push(() => answer(...request));
    if (released) letGo();
  });
  return () => {
    released = true;
    letGo();
  };
}

function record(socket: WrappedSocket): ConnectionState[] {
  const states: ConnectionState[] = [];
  connectionOf(socket).state$.subscribe((state) => states.push(state));
  return states;
}

const statuses = (states: readonly ConnectionState[]): string[] =>
  states.map(({ status }) => status);

describe('the connection of a socket as state', () => {
  it('goes from connecting to connected, and tells the transport after the upgrade', async () => {
    const letUpgrade = holdUpgrades();
    const socket = make();
    const connection = connectionOf(socket);
    expect(connection.state()).toEqual({ status: 'connecting' });
    expect(connection.isConnected()).toBe(false);

    expect(await nextStatus(connection, 'connected')).toEqual({
      status: 'connected',
      transport: 'polling',
      id: socket.id,
      recovered: false,
    });
    letUpgrade();
    await new Promise((resolve) => socket.io.engine.once('upgrade', resolve));

    expect(connection.transport()).toBe('websocket');
    expect(connection.isConnected()).toBe(true);
    expect(connection.status()).toBe('connected');
  });

  it('is idle until somebody connects, and disconnected for good afterwards', async () => {
    const socket = make({ autoConnect: false });
    const states = record(socket);
    socket.connect();
    await nextStatus(connectionOf(socket), 'connected');
    socket.disconnect();

    expect(states.slice(0, 3).map(({ status }) => status)).toEqual([
      'idle',
      'connecting',
      'connected',
    ]);
    expect(states.at(-1)).toEqual({
      status: 'disconnected',
      reason: 'io client disconnect',
      description: undefined,
      willRetry: false,
    });
    expect(connectionOf(socket).transport()).toBeUndefined();
  });

  it('tells of an end before the beginning, of which the client says nothing', () => {
    const socket = make();
    const states = record(socket);

    socket.disconnect();

    expect(statuses(states)).toEqual(['connecting', 'disconnected']);
  });

  it('survives off(), which takes away all listeners', async () => {
    const socket = make();
    const connection = connectionOf(socket);
    socket.off();
    socket.ioSocket.off();
    await nextStatus(connection, 'connected');

    server.io.disconnectSockets();

    expect(await nextStatus(connection, 'disconnected')).toMatchObject({
      reason: 'io server disconnect',
      willRetry: false,
    });
  });

  it('[C2] tells the attempt and the delay the client really waits, and the end of it', async () => {
    const socket = make({ ...FAST, transports: ['websocket'] });
    const connection = connectionOf(socket);
    await nextStatus(connection, 'connected');
    const states: [state: ConnectionState, at: number][] = [];
    connection.state$.subscribe((state) => states.push([state, performance.now()]));

    cutEngines();

    await new Promise((resolve) => socket.io.once('reconnect', resolve));
    await nextStatus(connection, 'connected');
    expect(statuses(states.map(([state]) => state))).toEqual([
      'connected',
      'disconnected',
      'reconnecting',
      'reconnecting',
      'connected',
    ]);
    const [[lost], [waiting, drawnAt], [trying, triedAt]] = states.slice(1) as [
      (typeof states)[0],
      (typeof states)[0],
      (typeof states)[0],
    ];
    expect(lost).toMatchObject({ reason: 'transport close', willRetry: true });
    expect(waiting).toMatchObject({ attempt: 1, trying: false });
    expect(trying).toEqual({ ...waiting, trying: true });
    const { delay } = waiting as { delay: number };
    // The range of the client's own jitter around 10 ms.
    expect(delay).toBeGreaterThanOrEqual(5);
    expect(delay).toBeLessThanOrEqual(15);
    expect(triedAt - drawnAt).toBeGreaterThanOrEqual(delay - 1.5);
  });

  it('[C2] fails after the last attempt, with the error of it', async () => {
    const { url } = server;
    await server.close();
    injector = createRootInjector([
      provideSocketIo({ url, options: { ...FAST, reconnectionAttempts: 2 } }),
    ]);
    const socket = injector.get<WrappedSocket>(WrappedSocket);
    const states = record(socket);
    const connection = connectionOf(socket);

    const failed = await nextStatus(connection, 'failed');

    expect(
      states.map((state) => ('attempt' in state ? [state.attempt, state.trying] : state.status)),
    ).toEqual(['connecting', [1, false], [1, true], [2, false], [2, true], 'failed']);
    expect(failed.error.message).toContain('xhr poll error');
    expect(connection.lastError()).toBe(failed.error);
  });

  it('[C2] waits longer before each attempt, at a server that accepts and never answers', async () => {
    const mute = createServer();
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    const options = { ...FAST, randomizationFactor: 0, reconnectionAttempts: 4, timeout: 40 };
    const socket = make(options, `http://127.0.0.1:${String(port)}`);
    const states = record(socket);
    const errors: string[] = [];
    socket.fromEvent<Error>('connect_error').subscribe(({ message }) => errors.push(message));

    const { error } = await nextStatus(connectionOf(socket), 'failed');

    const waits = states.filter((state) => state.status === 'reconnecting' && !state.trying);
    expect(waits).toMatchObject([
      { attempt: 1, delay: 10 },
      { attempt: 2, delay: 20 },
      { attempt: 3, delay: 40 },
      { attempt: 4, delay: 40 },
    ]);
    expect(error.message).toBe('timeout');
    expect(errors).toEqual(['timeout', 'timeout', 'timeout', 'timeout', 'timeout']);
    mute.close();
  });

  it('fails at once where reconnecting is switched off', async () => {
    const { url } = server;
    await server.close();
    injector = createRootInjector([provideSocketIo({ url, options: { reconnection: false } })]);
    const states = record(injector.get<WrappedSocket>(WrappedSocket));

    await nextStatus(connectionOf(injector.get<WrappedSocket>(WrappedSocket)), 'failed');

    expect(statuses(states)).toEqual(['connecting', 'failed']);
  });

  it('[X2] is refused with the data of the server, and can be asked again', async () => {
    let closed = true;
    server.io.use((_socket, next) => {
      next(closed ? Object.assign(new Error('closed'), { data: { until: 9 } }) : undefined);
    });
    const socket = make();
    const connection = connectionOf(socket);

    const refused = await nextStatus(connection, 'refused');
    expect(refused.error).toMatchObject({ message: 'closed', data: { until: 9 } });
    expect(connection.lastError()).toBe(refused.error);
    closed = false;
    socket.connect();

    expect(connection.state()).toEqual({ status: 'connecting' });
    await nextStatus(connection, 'connected');
    expect(connection.lastError()).toBeUndefined();
  });

  it('tells a recovered session from a new one', async () => {
    await server.close();
    server = await startLoopbackServer({ connectionStateRecovery: {} });
    const socket = make({ ...FAST, transports: ['websocket'] });
    const connection = connectionOf(socket);
    const arrived = socket.fromOneTimeEvent('news');
    expect((await nextStatus(connection, 'connected')).recovered).toBe(false);
    // Only who has received something can say where to go on.
    server.io.emit('news', 1);
    await arrived;

    cutEngines();
    await nextStatus(connection, 'reconnecting');

    expect((await nextStatus(connection, 'connected')).recovered).toBe(true);
  });

  it('is one for each namespace over one connection', async () => {
    server.io.of('/closed').use((_socket, next) => {
      next(new Error('members only'));
    });
    const socket = make();
    const closed = socket.of('/closed');
    const [root, other] = [connectionOf(socket), connectionOf(closed)];

    await nextStatus(other, 'refused');
    await nextStatus(root, 'connected');

    expect(connectionOf(socket)).toBe(root);
    expect(other).not.toBe(root);
    expect(other.status()).toBe('refused');
  });

  it('has the present for whoever comes late', async () => {
    const socket = make();
    await socket.whenConnected();
    const connection = connectionOf(socket);
    const states: string[] = [];
    connection.state$.subscribe(({ status }) => states.push(status));
    expect(connection.state()).toMatchObject({ status: 'connected', id: socket.id });
    expect(states).toEqual(['connected']);
  });

  it('has the reason, the error and the refusal of the past, too', async () => {
    const idle = make({ autoConnect: false });
    expect(connectionOf(idle).status()).toBe('idle');

    const ended = make();
    await ended.whenConnected();
    server.io.disconnectSockets();
    await ended.fromOneTimeEvent('disconnect');
    expect(connectionOf(ended).state()).toMatchObject({
      status: 'disconnected',
      reason: 'io server disconnect',
    });

    const given = make();
    given.disconnect();
    expect(connectionOf(given).state()).toMatchObject({ reason: 'io client disconnect' });

    server.io.use((_socket, next) => {
      next(new Error('closed'));
    });
    const refused = make();
    await refused.fromOneTimeEvent('connect_error');
    expect(connectionOf(refused).state()).toMatchObject({
      status: 'refused',
      error: { message: 'closed' },
    });
    expect(connectionOf(refused).lastError()?.message).toBe('closed');

    const failed = make({ reconnection: false }, NOBODY);
    await failed.fromOneTimeEvent('connect_error');
    expect(connectionOf(failed).status()).toBe('failed');

    const waiting = make({ reconnectionDelay: 5000 }, NOBODY);
    await waiting.fromOneTimeEvent('connect_error');
    await Promise.resolve();
    expect(connectionOf(waiting).state()).toEqual({
      status: 'reconnecting',
      attempt: 1,
      delay: undefined,
      trying: false,
    });
    for (const socket of [idle, ended, given, refused, failed, waiting]) socket.destroy();
  });

  it('knows the delay that was drawn before with withConnectionState()', async () => {
    const options = { reconnectionDelay: 5000 };
    injector = createRootInjector([
      provideSocketIo({ url: NOBODY, options }, withConnectionState()),
    ]);
    const socket = injector.get<WrappedSocket>(WrappedSocket);
    await socket.fromOneTimeEvent('connect_error');
    await Promise.resolve();

    const state = connectionOf(socket).state() as { delay: number };

    expect(state.delay).toBeGreaterThanOrEqual(2500);
    expect(state.delay).toBeLessThanOrEqual(5000);
  });

  it('is up to date for the listeners of the same event', async () => {
    const socket = make();
    const connection = connectionOf(socket);

    const seen = await new Promise((resolve) => {
      socket.on('connect', () => {
        resolve(connection.status());
      });
    });

    expect(seen).toBe('connected');
  });

  it('completes with the socket and keeps its last state', async () => {
    const socket = make();
    const connection = connectionOf(socket);
    await nextStatus(connection, 'connected');
    let completed = 0;
    connection.state$.subscribe({ complete: () => completed++ });

    injector?.destroy();
    injector = undefined;
    socket.connect();

    expect(completed).toBe(1);
    expect(connection.status()).toBe('disconnected');
    connection.state$.subscribe({ complete: () => completed++ });
    expect(completed).toBe(2);
  });
});
