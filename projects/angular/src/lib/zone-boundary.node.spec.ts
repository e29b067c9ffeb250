import '@angular/compiler';
import { type DestroyableInjector, Injector, NgZone, runInInjectionContext } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakeZone, type FakeZone } from '../../fixtures/fake-zone';
import { type LoopbackServer, startLoopbackServer } from '../../fixtures/loopback-server';
import { WrappedSocket } from './wrapped-socket';
import { createZoneBoundary, type Listener } from './zone-boundary';

describe('the zone boundary', () => {
  let fake: FakeZone;
  let server: LoopbackServer;
  let injector: DestroyableInjector;

  beforeEach(async () => {
    fake = createFakeZone();
    server = await startLoopbackServer();
    injector = Injector.create({ providers: [{ provide: NgZone, useValue: fake.zone }] });
  });
  afterEach(async () => {
    injector.destroy();
    await server.close();
  });

  function makeInside(autoConnect: boolean): WrappedSocket {
    return fake.zone.run(() =>
      runInInjectionContext(
        injector,
        () => new WrappedSocket({ url: server.url, options: { autoConnect } }),
      ),
    );
  }

  it('runs sockets and timers outside, and what the application registered inside', async () => {
    const socket = makeInside(false);
    const where: Record<string, boolean[]> = {};
    const note = (name: string): void => void (where[name] ??= []).push(fake.isInside());
    const open = socket.io.open.bind(socket.io);
    Object.assign(socket.io, { open: () => (note('manager.open'), open()) });
    const setTimer = globalThis.setTimeout;
    Object.assign(socket.io, {
      setTimeoutFn: ((...args: Parameters<typeof setTimer>) => (
        note('timer'),
        setTimer(...args)
      )) as typeof setTimer,
    });

    const arrives = server.nextSocket();
    await fake.zone.run(async () => {
      socket.on('connect', () => note('on'));
      socket.once('connect', () => note('once'));
      socket.fromEvent('n').subscribe(() => note('fromEvent'));
      socket.onAny(() => note('onAny'));
      socket.onAnyOutgoing(() => note('onAnyOutgoing'));
      socket.ioSocket.on('n', () => note('ioSocket.on'));
      socket.connect();
      const peer = await arrives;
      const n = socket.fromOneTimeEvent('n');
      peer.on('ask', (answer: () => void) => {
        answer();
      });
      peer.emit('n', 1);
      await n;
    });
    await new Promise<void>((resolve) => {
      fake.zone.run(() =>
        socket.timeout(1000).emit('ask', () => {
          note('acknowledgement');
          resolve();
        }),
      );
    });
    socket.ioSocket.on('disconnect', () => note('ioSocket.on disconnect'));
    fake.zone.run(() => socket.disconnect());

    expect(where).toEqual({
      'manager.open': [false],
      timer: [false, false],
      on: [true],
      once: [true],
      fromEvent: [true],
      onAny: [true],
      onAnyOutgoing: [true],
      'ioSocket.on': [false],
      acknowledgement: [true],
      'ioSocket.on disconnect': [false],
    });
  });

  it('enters the zone once for an event, however many subscribers it has', () => {
    const socket = makeInside(false);
    let seen = 0;
    for (let i = 0; i < 100; i++) socket.fromEvent('n').subscribe(() => seen++);
    const before = fake.entries();

    for (const listener of socket.ioSocket.listeners('n')) listener();

    expect(seen).toBe(100);
    expect(fake.entries() - before).toBe(1);
  });

  it('removes and lists the listeners the application knows', () => {
    const socket = makeInside(false);
    const listener = (): void => undefined;

    socket.on('n', listener).onAny(listener).onAnyOutgoing(listener);
    expect(socket.listeners('n')).toEqual([listener]);
    expect(socket.listenersAny()).toEqual([listener]);
    expect(socket.listenersAnyOutgoing()).toEqual([listener]);

    socket.off('n', listener).offAny(listener).offAnyOutgoing(listener);
    socket.once('n', listener).off('n', listener);
    socket.on('n', listener).ioSocket.off('n', listener);
    expect(socket.hasListeners('n')).toBe(false);
    expect(socket.listenersAny()).toEqual([]);
    expect(socket.listenersAnyOutgoing()).toEqual([]);
  });

  it('passes this, arguments and errors through', () => {
    const boundary = createZoneBoundary(fake.zone);
    const self = {};
    const calls: unknown[] = [];
    const listener: Listener = function (...args) {
      calls.push(this, args, fake.isInside());
      throw new Error('from the listener');
    };

    expect(() => {
      boundary.inside(listener).call(self, 1, 2);
    }).toThrow('from the listener');

    expect(calls).toEqual([self, [1, 2], true]);
    expect(calls[0]).toBe(self);
  });

  it('adds nothing without a zone', () => {
    const boundary = createZoneBoundary(null);
    const listener: Listener = () => undefined;

    expect(boundary.inside(listener)).toBe(listener);
    expect(boundary.original(listener)).toBe(listener);
    expect(boundary.outside(() => 1)).toBe(1);
  });
});
