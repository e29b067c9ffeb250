import '@angular/compiler';
import { inject, Injectable, Injector, PLATFORM_ID, runInInjectionContext } from '@angular/core';
import { describe, expect, it } from 'vitest';
import { SOCKET_CONFIG_TOKEN } from './socket-io-config';
import { WrappedSocket } from './wrapped-socket';

const QUIET = { autoConnect: false } as const;
/** Angular sets it while it renders on a server. */
const angular: { ngServerMode?: boolean | undefined } = globalThis;

describe('WrappedSocket', () => {
  it('is made outside an injection context, and destroyed by hand', () => {
    const socket = new WrappedSocket({ url: 'http://localhost/admin?room=1', options: QUIET });
    let completed = false;
    socket.fromEvent('n').subscribe({ complete: () => (completed = true) });

    expect(socket.io.opts.query).toEqual({ room: '1' });
    expect(socket.ioSocket).toMatchObject({ nsp: '/admin' });
    socket.destroy();
    socket.destroy();
    expect(completed).toBe(true);
  });

  it('accepts the ApplicationRef that ngx-socket-io wants', () => {
    const socket = new WrappedSocket(
      { url: 'http://localhost', options: QUIET },
      { tick: () => undefined },
    );

    expect(socket.connected).toBe(false);
  });

  it('can be subclassed, several sockets in one injector', () => {
    class ChatSocket extends WrappedSocket {
      constructor() {
        super({ url: 'http://chat.test', options: QUIET });
      }
    }
    class GameSocket extends WrappedSocket {
      readonly moves = this.fromEvent<string>('move');
      constructor() {
        super({ url: 'http://game.test', options: { ...QUIET, auth: { token: 't' } } });
      }
    }
    const injector = Injector.create({
      providers: [
        { provide: ChatSocket, useFactory: () => new ChatSocket() },
        { provide: GameSocket, useFactory: () => new GameSocket() },
      ],
    });

    const chat = injector.get(ChatSocket);
    const game = injector.get(GameSocket);
    expect(chat).toBeInstanceOf(ChatSocket);
    expect(chat.io).toMatchObject({ uri: 'http://chat.test' });
    expect(game.io).toMatchObject({ uri: 'http://game.test' });
    expect(game.auth).toEqual({ token: 't' });
    game.moves.subscribe();
    expect([...game.subscriberCounts()]).toEqual([['move', 1]]);

    injector.destroy();
    expect([...game.subscriberCounts()]).toEqual([]);
  });

  it('falls back to the configuration of its injector, then to the origin of the page', () => {
    const config = { url: 'http://from-token.test', options: QUIET };
    const injector = Injector.create({
      providers: [{ provide: SOCKET_CONFIG_TOKEN, useValue: config }],
    });

    const socket = runInInjectionContext(injector, () => new WrappedSocket());
    const own = runInInjectionContext(
      injector,
      () => new WrappedSocket({ url: 'http://own.test', options: QUIET }),
    );

    expect(socket.io).toMatchObject({ uri: 'http://from-token.test' });
    expect(own.io).toMatchObject({ uri: 'http://own.test' });
    expect(config).toEqual({ url: 'http://from-token.test', options: { autoConnect: false } });
  });

  it('does not connect outside an injection context while Angular renders on a server', () => {
    angular.ngServerMode = true;
    try {
      const socket = new WrappedSocket({ url: 'http://localhost:1' });

      expect(socket.connect().active).toBe(false);
      expect(socket.io.engine).toBeUndefined();
    } finally {
      delete angular.ngServerMode;
    }
  });

  it('chains, and sets the flags of the next emit', () => {
    const socket = new WrappedSocket({ url: 'http://localhost', options: QUIET });

    expect(socket.compress(false).emit('compressed?', 1)).toBe(socket);
    expect(socket.volatile.emit('dropped')).toBe(socket);
    expect(socket.timeout(10)).toBe(socket);
    expect(socket.send('text')).toBe(socket);
    expect(socket.disconnect().close()).toBe(socket);

    expect(socket.sendBuffer).toMatchObject([
      { data: ['compressed?', 1], options: { compress: false } },
      { data: ['message', 'text'], options: { compress: true } },
    ]);
    expect(socket.sendBuffer).toHaveLength(2);
  });

  it('shares a Manager between namespaces only where asked to, and never on a server', () => {
    const managerOf = (path: string, forceNew: boolean | undefined, platform: string): unknown =>
      runInInjectionContext(
        Injector.create({ providers: [{ provide: PLATFORM_ID, useValue: platform }] }),
        () =>
          new WrappedSocket({
            url: `http://shared.test${path}`,
            options: { ...QUIET, ...(forceNew !== undefined && { forceNew }) },
          }).io,
      );

    const shared = managerOf('/a', false, 'browser');
    expect(managerOf('/b', false, 'browser')).toBe(shared);
    expect(managerOf('/c', undefined, 'browser')).not.toBe(shared);
    expect(managerOf('/d', true, 'browser')).not.toBe(shared);
    expect(managerOf('/e', false, 'server')).not.toBe(shared);
  });

  it('removes every kind of listener when destroyed', () => {
    const socket = new WrappedSocket({ url: 'http://localhost', options: QUIET });
    const listener = (): void => undefined;
    socket.on('n', listener).onAny(listener).onAnyOutgoing(listener);
    socket.fromEvent('n').subscribe();

    socket.destroy();

    expect(socket.listeners('n')).toEqual([]);
    expect(socket.listenersAny()).toEqual([]);
    expect(socket.listenersAnyOutgoing()).toEqual([]);
  });

  it('forgets the injector when destroyed by hand', () => {
    const injector = Injector.create({ providers: [] });
    const socket = runInInjectionContext(
      injector,
      () => new WrappedSocket({ url: 'http://localhost', options: QUIET }),
    );
    socket.destroy();
    Object.assign(socket, { destroy: () => expect.unreachable('called by the injector') });

    injector.destroy();

    expect(socket.fromEvent('n')).toBe(socket.fromEvent('n'));
  });

  it('needs no constructor in an injectable subclass, compiled when it runs', () => {
    const Chat = Injectable()(
      class extends WrappedSocket {
        readonly config = inject(SOCKET_CONFIG_TOKEN);
        readonly messages = this.fromEvent('message');
      },
    ) as new () => WrappedSocket & { readonly config: unknown };
    const config = { url: 'http://chat.test', options: { autoConnect: false } };
    const injector = Injector.create({
      providers: [Chat, { provide: SOCKET_CONFIG_TOKEN, useValue: config }] as never,
    });

    const chat = injector.get<InstanceType<typeof Chat>>(Chat);

    expect(chat.config).toBe(config);
    expect(chat.io).toMatchObject({ uri: expect.stringContaining('http://chat.test') as string });
    expect(chat.of('/room')).toBeInstanceOf(Chat);
  });
});
