import '@angular/compiler';
import {
  inject,
  InjectionToken,
  Injector,
  PLATFORM_ID,
  runInInjectionContext,
} from '@angular/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../fixtures/loopback-server';
import type { SocketIoConfig } from './socket-io-config';
import { WrappedSocket } from './wrapped-socket';

const QUIET = { autoConnect: false } as const;
const NICKNAME = new InjectionToken<string>('nickname');

class ChatSocket extends WrappedSocket<{ said: (text: string) => void }> {
  readonly nickname = inject(NICKNAME);
  readonly said = this.fromEvent('said');
  readonly url: string;

  constructor() {
    const url = 'http://chat.test';
    super({ url, options: { ...QUIET, auth: { token: 't' } } });
    this.url = url;
  }
}

describe('of(namespace)', () => {
  let server: LoopbackServer;
  let sockets: WrappedSocket[];

  beforeEach(async () => {
    server = await startLoopbackServer();
    sockets = [];
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await server.close();
  });

  function make(config: SocketIoConfig): WrappedSocket {
    const socket = new WrappedSocket(config);
    sockets.push(socket);
    return socket;
  }

  it('is one socket for a namespace, however it is written and by whichever way it is asked for', () => {
    const root = make({ url: 'http://h.test', options: QUIET });
    const admin = root.of('/admin');

    for (const name of ['admin', '/admin/', 'admin/', '//admin']) {
      expect(root.of(name)).toBe(admin);
    }
    expect(admin.of('admin')).toBe(admin);
    expect(admin.of('/')).toBe(root);
    expect(root.of('')).toBe(root);
    expect(root.of('constructor')).toBeInstanceOf(WrappedSocket);
    expect(admin.io).toBe(root.io);
    expect(admin.ioSocket).toMatchObject({ nsp: '/admin' });
  });

  it.each([
    ['a trailing slash', '/'],
    ['a query', '/?room=1'],
    ['a query without a path', '?room=1'],
    ['nothing', ''],
  ])('connects over one connection from a URL that ends in %s', async (_name, end) => {
    let connections = 0;
    server.io.engine.on('connection', () => connections++);
    const arrives = new Promise<{ handshake: { query: object } }>((resolve) =>
      server.io.of('/admin').once('connection', resolve),
    );
    const root = make({ url: `${server.url}${end}`, options: { forceNew: true } });
    const admin = root.of('admin');

    await Promise.all([root.whenConnected(), admin.whenConnected()]);

    const { handshake } = await arrives;
    expect(connections).toBe(1);
    if (end.includes('room')) expect(handshake.query).toMatchObject({ room: '1' });
    expect(admin.connected).toBe(true);
  });

  it('carries the auth of the moment, or its own', async () => {
    const seen: unknown[] = [];
    for (const name of ['/a', '/b']) {
      server.io.of(name).use(({ handshake }, next) => {
        seen.push(handshake.auth);
        next();
      });
    }
    const root = make({ url: server.url, options: { auth: { token: 'first' } } });
    root.auth = { token: 'later' };

    await root.of('/a').whenConnected();
    await root.of('/b', { auth: { token: 'own' } }).whenConnected();

    expect(seen).toEqual([{ token: 'later' }, { token: 'own' }]);
  });

  it('keeps the options of the Manager, also beside another socket to the same host', () => {
    const options = { ...QUIET, forceNew: true };
    make({ url: 'http://h.test', options: { ...options, reconnectionAttempts: Infinity } });
    const three = make({ url: 'http://h.test', options: { ...options, reconnectionAttempts: 3 } });

    expect(three.of('/admin').io).toBe(three.io);
    expect(three.of('/admin').io.reconnectionAttempts()).toBe(3);
  });

  it('runs the constructor of a subclass with the Manager in place', () => {
    const injector = Injector.create({
      providers: [
        { provide: NICKNAME, useValue: 'ada' },
        { provide: ChatSocket, useFactory: () => new ChatSocket() },
      ],
    });
    const root = injector.get(ChatSocket);
    // `of` says what it is by its events, and cannot know the subclass.
    const room = root.of<{ said: (text: string) => void }>('/room') as unknown as ChatSocket;

    expect(room).toBeInstanceOf(ChatSocket);
    expect(room).not.toBe(root);
    expect(room.io).toBe(root.io);
    expect(room.nickname).toBe('ada');
    expect(room.url).toBe('http://chat.test');
    expect(room.auth).toEqual({ token: 't' });
    expect(room.said).toBe(room.fromEvent('said'));
    expect(room.said).not.toBe(root.said);
    injector.destroy();
  });

  it('lets a subclass keep a namespace, or another socket, in a field', () => {
    class Both extends WrappedSocket {
      readonly admin: WrappedSocket = this.of('/admin');
      readonly other = new WrappedSocket({ url: 'http://other.test', options: QUIET });

      constructor() {
        super({ url: 'http://both.test', options: QUIET });
      }
    }
    const both = new Both();

    expect(both.admin).toBeInstanceOf(Both);
    expect(both.admin.of('/admin')).toBe(both.admin);
    // As above: the subclass is not in the type.
    expect((both.admin as unknown as Both).admin).toBe(both.admin);
    expect(both.other.io).not.toBe(both.io);
    expect((both.admin as unknown as Both).other.io).not.toBe(both.io);
  });

  it('is destroyed with the socket that made the Manager, but not the other way round', async () => {
    const root = make({ url: server.url });
    const [one, two] = [root.of('/one'), root.of('/two')];
    for (const name of ['/one', '/two']) server.io.of(name);
    await Promise.all([root, one, two].map((socket) => socket.whenConnected()));
    const ended: string[] = [];
    one.fromEvent('n').subscribe({ complete: () => ended.push('one') });
    two.fromEvent('n').subscribe({ complete: () => ended.push('two') });

    one.destroy();
    expect(ended).toEqual(['one']);
    expect([root.connected, two.connected]).toEqual([true, true]);
    root.destroy();

    expect(ended).toEqual(['one', 'two']);
    expect([root.connected, two.connected]).toEqual([false, false]);
    expect(() => root.of('/three')).toThrow(
      expect.objectContaining({ code: 'SOCKET_DESTROYED' }) as Error,
    );
  });

  it('begins anew where a namespace was destroyed', async () => {
    server.io.of('/admin').on('connection', (socket) => socket.emit('auth', socket.handshake.auth));
    const root = make({ url: server.url });
    const before = root.of('/admin', { auth: { n: 1 } });
    await before.whenConnected();
    before.destroy();

    const after = root.of('/admin', { auth: { n: 2 } });

    expect(after).not.toBe(before);
    expect(await after.fromOneTimeEvent('auth')).toEqual({ n: 2 });
    expect(after.ioSocket.listeners('auth')).toEqual([]);
  });

  it('connects no namespace on a server', () => {
    const injector = Injector.create({ providers: [{ provide: PLATFORM_ID, useValue: 'server' }] });
    const root = runInInjectionContext(injector, () => make({ url: server.url }));
    const admin = root.of('/admin');

    expect(admin.connect().active).toBe(false);
    expect(admin.io.engine).toBeUndefined();
  });
});
