import '@angular/compiler';
import { Injector, PLATFORM_ID, runInInjectionContext } from '@angular/core';
import { io } from 'socket.io-client';
import { config } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../fixtures/loopback-server';
import { WrappedSocket } from './wrapped-socket';

const FAST = { reconnectionDelay: 10, reconnectionDelayMax: 20, randomizationFactor: 0 };

describe('WrappedSocket and a real socket.io server', () => {
  let server: LoopbackServer;
  let sockets: { destroy(): void }[];

  beforeEach(async () => {
    server = await startLoopbackServer();
    sockets = [];
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await server.close();
  });

  async function connected(): Promise<{
    socket: WrappedSocket;
    peer: Awaited<ReturnType<LoopbackServer['nextSocket']>>;
  }> {
    const arrives = server.nextSocket();
    const socket = new WrappedSocket({ url: server.url, options: FAST });
    sockets.push(socket);
    const [peer] = await Promise.all([arrives, socket.fromOneTimeEvent('connect')]);
    return { socket, peer };
  }

  /** The patterns of listening that leak with ngx-socket-io 4.11.1. */
  const patterns: [string, (socket: WrappedSocket) => void][] = [
    [
      'two subscribers that both leave',
      (socket) => {
        const first = socket.fromEvent('x').subscribe();
        const second = socket.fromEvent('x').subscribe();
        first.unsubscribe();
        second.unsubscribe();
      },
    ],
    [
      'ten subscribers one after the other',
      (socket) => {
        for (let i = 0; i < 10; i++) socket.fromEvent('x').subscribe().unsubscribe();
      },
    ],
    [
      'an Observable nobody subscribed to, and another caller',
      (socket) => {
        void socket.fromEvent('x');
        socket.fromEvent('x').subscribe().unsubscribe();
      },
    ],
    [
      'one Observable kept in a field and subscribed to a hundred times',
      (socket) => {
        const field = socket.fromEvent('x');
        for (let i = 0; i < 100; i++) field.subscribe().unsubscribe();
      },
    ],
    [
      'a thousand openings of a page with two subscribers',
      (socket) => {
        for (let i = 0; i < 1000; i++) {
          const page = socket.fromEvent('x').subscribe();
          page.add(socket.fromEventArgs('x').subscribe());
          page.unsubscribe();
        }
      },
    ],
    [
      'a kept Observable beside new ones',
      (socket) => {
        const held = socket.fromEvent('x');
        const subscriptions = [held.subscribe(), socket.fromEvent('x').subscribe()];
        expect(socket.ioSocket.listeners('x')).toHaveLength(1);
        for (const subscription of subscriptions) subscription.unsubscribe();
      },
    ],
  ];

  it.each(patterns)('holds no listener after %s', async (_name, pattern) => {
    const { socket } = await connected();

    pattern(socket);

    expect(socket.ioSocket.listeners('x')).toEqual([]);
    expect(socket.subscriberCount('x')).toBe(0);
  });

  it.each(['message', 'constructor', 'toString', '__proto__', 'valueOf', ''])(
    'delivers the event named %j',
    async (name) => {
      const { socket, peer } = await connected();
      const payload = socket.fromOneTimeEvent<number>(name);
      const args = new Promise((resolve) => socket.fromEventArgs(name).subscribe(resolve));

      peer.emit(name, 1, 'two', { three: 3 });

      expect(await payload).toBe(1);
      expect(await args).toEqual([1, 'two', { three: 3 }]);
    },
  );

  it('keeps streams and their single listener over a reconnect', async () => {
    const { socket, peer } = await connected();
    const seen: unknown[] = [];
    let completed = false;
    socket
      .fromEvent('n')
      .subscribe({ next: (n) => seen.push(n), complete: () => (completed = true) });
    const first = socket.fromOneTimeEvent('n');
    peer.emit('n', 1);
    await first;

    const returns = server.nextSocket();
    const lost = socket.fromOneTimeEvent('disconnect');
    peer.conn.close();
    expect(await lost).toBe('transport close');
    const second = socket.fromOneTimeEvent('n');
    (await returns).emit('n', 2);
    await second;

    expect(seen).toEqual([1, 2]);
    expect(completed).toBe(false);
    expect(socket.ioSocket.listeners('n')).toHaveLength(1);
  });

  it('keeps a one-time promise waiting over a reconnect', async () => {
    const { socket, peer } = await connected();
    const waiting = socket.fromOneTimeEvent('late');

    const returns = server.nextSocket();
    peer.conn.close();
    (await returns).emit('late', 'still here');

    expect(await waiting).toBe('still here');
    expect(socket.subscriberCount('late')).toBe(0);
  });

  it('rejects a one-time promise on a lost connection where asked to', async () => {
    const { socket, peer } = await connected();
    const waiting = socket.fromOneTimeEvent('never', { rejectOnDisconnect: true });

    peer.disconnect(true);

    await expect(waiting).rejects.toMatchObject({
      code: 'SOCKET_DISCONNECTED',
      reason: expect.stringMatching(/^(io server disconnect|transport close)$/) as string,
    });
    expect(socket.ioSocket.listeners('never')).toEqual([]);
    expect(socket.ioSocket.listeners('disconnect')).toEqual([]);
  });

  it('rejects one-time promises and unanswered acknowledgements on destroy', async () => {
    const { socket } = await connected();
    const waiting = socket.fromEventOnce('never');
    const unanswered = socket.emitWithAck('nobody answers');

    socket.destroy();

    await expect(waiting).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
    await expect(unanswered).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
    await expect(socket.fromOneTimeEvent('later')).rejects.toMatchObject({
      code: 'SOCKET_DESTROYED',
    });
    await expect(socket.emitWithAck('later')).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
  });

  it('rejects an emit that was still buffered on destroy', async () => {
    const socket = new WrappedSocket({ url: server.url, options: { autoConnect: false } });
    const buffered = socket.emitWithAck('buffered');

    socket.destroy();

    await expect(buffered).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
    expect(socket.sendBuffer).toEqual([]);
  });

  it('goes on delivering when a subscriber throws', async () => {
    const { socket, peer } = await connected();
    const reported = vi.fn();
    config.onUnhandledError = reported;
    try {
      const seen: unknown[] = [];
      const broken = new Error('broken subscriber');
      socket.fromEvent('n').subscribe(() => {
        throw broken;
      });
      socket.fromEvent('n').subscribe((n) => seen.push(n));
      const second = new Promise<void>((resolve) => {
        socket.on('n', (n: number) => {
          if (n === 2) resolve();
        });
      });

      peer.emit('n', 1);
      peer.emit('n', 2);
      await second;
      await new Promise((resolve) => setTimeout(resolve));

      expect(seen).toEqual([1, 2]);
      expect(reported.mock.calls).toEqual([[broken], [broken]]);
      expect(socket.connected).toBe(true);
    } finally {
      config.onUnhandledError = null;
    }
  });

  it('gives acknowledgements both ways', async () => {
    const { socket, peer } = await connected();
    peer.on('double', (n: number, answer: (result: number) => void) => {
      answer(2 * n);
    });
    socket.on('name?', (answer: (name: string) => void) => {
      answer('wirelight');
    });

    expect(await socket.emitWithAck('double', 21)).toBe(42);
    expect(await new Promise((resolve) => socket.emit('double', 4, resolve))).toBe(8);
    expect(await peer.emitWithAck('name?')).toBe('wirelight');
  });

  it('times an acknowledgement out with socket.io-client’s own error', async () => {
    const { socket } = await connected();

    await expect(socket.timeout(20).emitWithAck('nobody answers')).rejects.toThrow(
      'operation has timed out',
    );
  });

  it('disconnects, and reaches nobody any more, when its injector is destroyed', async () => {
    const injector = Injector.create({ providers: [] });
    const arrives = server.nextSocket();
    const socket = runInInjectionContext(injector, () => new WrappedSocket({ url: server.url }));
    const [peer] = await Promise.all([arrives, socket.fromOneTimeEvent('connect')]);
    const leaves = new Promise((resolve) => peer.once('disconnect', resolve));
    const events: string[] = [];
    socket.fromEvent('n').subscribe({ complete: () => events.push('complete') });
    socket.on('disconnect', () => events.push('disconnect'));

    injector.destroy();

    expect(await leaves).toBe('client namespace disconnect');
    expect(events).toEqual(['complete']);
    expect(socket.connected).toBe(false);
    expect(socket.active).toBe(false);
    expect(socket.connect().active).toBe(false);
  });

  it('gives up a connection that is still being made when destroyed', async () => {
    const socket = new WrappedSocket({ url: server.url });

    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(socket.connected).toBe(false);
    expect(socket.io._readyState).toBe('closed');
    expect(server.clients()).toBe(0);
  });

  it('never connects on a server platform', async () => {
    const injector = Injector.create({ providers: [{ provide: PLATFORM_ID, useValue: 'server' }] });
    const socket = runInInjectionContext(
      injector,
      () => new WrappedSocket({ url: server.url, options: { autoConnect: true, forceNew: false } }),
    );
    let asked = 0;
    server.io.engine.on('initial_headers', () => asked++);

    socket.connect().open();
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(asked).toBe(0);
    expect(socket.active).toBe(false);
    expect(socket.io.engine).toBeUndefined();
    injector.destroy();
  });

  it('uses a Manager of its own, with its own options, for the same URL', () => {
    const make = (reconnectionAttempts: number): WrappedSocket => {
      const socket = new WrappedSocket({
        url: server.url,
        options: { autoConnect: false, reconnectionAttempts },
      });
      sockets.push(socket);
      return socket;
    };
    const [one, two] = [make(1), make(2)];

    expect(one.io).not.toBe(two.io);
    expect(one.io.reconnectionAttempts()).toBe(1);
    expect(two.io.reconnectionAttempts()).toBe(2);
    expect(io(server.url, { autoConnect: false }).io).not.toBe(one.io);
  });

  it('lets the query be set on the raw Manager before connecting', async () => {
    const socket = new WrappedSocket({ url: server.url, options: { autoConnect: false } });
    sockets.push(socket);
    const arrives = server.nextSocket();

    socket.ioSocket.io.opts.query = { token: 'abc' };
    socket.connect();

    expect((await arrives).handshake.query['token']).toBe('abc');
  });
});
