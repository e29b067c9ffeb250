import { type DestroyableInjector, inject, InjectionToken } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../../fixtures/loopback-server';
import { nextStatus } from '../../../fixtures/next-status';
import { createRootInjector } from '../../../fixtures/root-injector';
import { provideSocketIo } from '../provide-socket-io';
import type { SocketIoConfig } from '../socket-io-config';
import { connectionOf } from '../state/connection-of';
import { WrappedSocket } from '../wrapped-socket';

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

const later = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, 20, value));

function make(config: () => Promise<SocketIoConfig>): WrappedSocket {
  injector = createRootInjector([provideSocketIo(config)]);
  return injector.get<WrappedSocket>(WrappedSocket);
}

describe('a configuration that arrives later', () => {
  it('connects the socket that is there already, with all of its options', async () => {
    const socket = make(() =>
      later({
        url: `${server.url}/?room=1`,
        options: {
          auth: { token: 't' },
          transports: ['websocket'],
          reconnectionDelay: 7,
          reconnectionAttempts: 3,
          timeout: 999,
          ackTimeout: 88,
        },
      }),
    );
    const { ioSocket } = socket;
    const arrives = server.nextSocket();
    expect(connectionOf(socket).status()).toBe('connecting');
    const hello = socket.fromOneTimeEvent<string>('hello');

    const peer = await arrives;
    peer.emit('hello', 'there');

    expect(await hello).toBe('there');
    expect(peer.handshake.auth).toEqual({ token: 't' });
    expect(peer.handshake.query['room']).toBe('1');
    expect(peer.conn.transport.name).toBe('websocket');
    expect(socket.ioSocket).toBe(ioSocket);
    expect([
      socket.io.reconnectionDelay(),
      socket.io.reconnectionAttempts(),
      socket.io.timeout(),
    ]).toEqual([7, 3, 999]);
    await expect(socket.emitWithAck('nobody answers')).rejects.toThrow('timed out');
  });

  it('reconnects with what arrived, and namespaces share it', async () => {
    const socket = make(() => later({ url: server.url, options: { reconnectionDelay: 5 } }));
    server.io.of('/admin');
    const admin = socket.of('/admin');
    await Promise.all([socket.whenConnected(), admin.whenConnected()]);
    const { id } = socket;

    socket.io.engine.close();
    await nextStatus(connectionOf(socket), 'reconnecting');
    await nextStatus(connectionOf(socket), 'connected');
    await admin.whenConnected();

    expect(socket.id).not.toBe(id);
    expect(server.io.of('/admin').sockets.size).toBe(1);
  });

  it('connects to the namespace of its url', async () => {
    const socket = make(() => later({ url: `${server.url}/game` }));
    const arrives = new Promise((resolve) => server.io.of('/game').once('connection', resolve));

    await arrives;
    await socket.whenConnected();

    expect(socket.connected).toBe(true);
  });

  it('waits for connect() where it says so, unless that was called already', async () => {
    const config = { url: server.url, options: { autoConnect: false } };
    const quiet = make(() => later(config));
    await later(undefined);
    await later(undefined);
    expect(quiet.active).toBe(false);
    await quiet.connect().whenConnected({ timeout: 2000 });

    const eager = make(() => later(config));
    eager.connect();
    await eager.whenConnected({ timeout: 2000 });

    expect(eager.connected).toBe(true);
  });

  it('does not connect who has disconnected in the meantime', async () => {
    const socket = make(() => later({ url: server.url }));
    socket.disconnect();

    await later(undefined);
    await later(undefined);

    expect(socket.io.engine).toBeUndefined();
    expect(server.clients()).toBe(0);
  });

  it.each<[what: string, config: () => Promise<SocketIoConfig>]>([
    ['is rejected', () => Promise.reject(new Error('404'))],
    // What JSON from a server may be, whatever the types say.
    ['is null', () => Promise.resolve(null as unknown as SocketIoConfig)],
    ['is text', () => Promise.resolve('<!doctype html>' as unknown as SocketIoConfig)],
    ['has no usable url', () => Promise.resolve({ url: 'mailto://a' })],
  ])('ends in a named failure when it %s', async (_what, config) => {
    const socket = make(config);
    const refusal = expect(socket.whenConnected()).rejects.toMatchObject({
      code: 'SOCKET_REFUSED',
      cause: { code: 'SOCKET_CONFIG_FAILED' },
    });

    expect(await nextStatus(connectionOf(socket), 'failed')).toMatchObject({
      error: { code: 'SOCKET_CONFIG_FAILED' },
    });
    await refusal;
    expect(socket.active).toBe(false);
    expect(socket.io.engine).toBeUndefined();
  });

  it('is asked for again by connect() after a failure, in the injection context', async () => {
    const API = new InjectionToken<string[]>('api');
    const root = createRootInjector([
      { provide: API, useValue: ['down'] },
      provideSocketIo(async () => {
        const answers = inject(API);
        await later(undefined);
        if (answers.pop() === 'down') throw new Error('503');
        return { url: server.url };
      }),
    ]);
    injector = root;
    const socket = root.get<WrappedSocket>(WrappedSocket);
    await nextStatus(connectionOf(socket), 'failed');

    await socket.connect().whenConnected({ timeout: 2000 });

    expect(server.clients()).toBe(1);
  });
});

describe('a configuration that is there at once', () => {
  it.each<[what: string, config: unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['text', '<!doctype html>'],
  ])('is a named error when it is %s, given or made by a function', (_what, config) => {
    for (const source of [config, () => config]) {
      const root = createRootInjector([provideSocketIo(source as SocketIoConfig)]);

      expect(() => root.get<WrappedSocket>(WrappedSocket)).toThrow(
        expect.objectContaining({
          code: 'SOCKET_CONFIG_FAILED',
          message: expect.stringContaining(`(${String(config)} is no configuration)`) as string,
        }),
      );
      root.destroy();
    }
  });
});
