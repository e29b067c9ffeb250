import 'zone.js/node';
import '@angular/compiler';
import { type DestroyableInjector, Injector, NgZone, runInInjectionContext } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../fixtures/loopback-server';
import { withZone } from './providers/with-zone';
import { connectionOf } from './state/connection-of';
import { WrappedSocket } from './wrapped-socket';
import type { Listener } from './raw-socket';
import { createZoneBoundary } from './zone-boundary';

const isInside = (): boolean => NgZone.isInAngularZone();
const FAST = { reconnectionDelay: 10, reconnectionDelayMax: 20, randomizationFactor: 0 };
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the zone boundary, with zone.js', () => {
  let zone: NgZone;
  /** How often Angular would have run change detection. */
  let checks: number;
  let server: LoopbackServer;
  let injector: DestroyableInjector;

  beforeEach(async () => {
    zone = new NgZone({});
    checks = 0;
    const checked = zone.onMicrotaskEmpty.subscribe(() => checks++);
    onTestFinished(() => {
      checked.unsubscribe();
    });
    // Heartbeats that are fast enough to be noticed.
    server = await startLoopbackServer({ pingInterval: 20, pingTimeout: 1000 });
    injector = Injector.create({ providers: [{ provide: NgZone, useValue: zone }] });
  });
  afterEach(async () => {
    injector.destroy();
    await server.close();
  });

  function makeInside(autoConnect: boolean): WrappedSocket {
    return zone.run(() =>
      runInInjectionContext(
        injector,
        () => new WrappedSocket({ url: server.url, options: { autoConnect, ...FAST } }),
      ),
    );
  }

  it.each([
    ['frame', true],
    ['outside', false],
  ] as const)('with withZone(%s) calls back inside the zone: %s', async (kind, inside) => {
    const arrives = server.nextSocket();
    const socket = zone.run(() =>
      runInInjectionContext(
        injector,
        () => new WrappedSocket({ url: server.url, options: FAST }, withZone(kind)),
      ),
    );
    const where = new Set<string>();
    const note = (name: string): void => void where.add(`${name} ${String(isInside())}`);
    zone.run(() => {
      socket.on('connect', () => note('on'));
      socket.fromEvent('n').subscribe(() => note('fromEvent'));
      connectionOf(socket).state$.subscribe(() => note('state'));
    });
    const peer = await arrives;
    peer.on('ask', (answer: () => void) => {
      answer();
    });
    await socket.whenConnected();
    await wait(30);
    where.clear();
    checks = 0;

    for (let n = 0; n < 50; n++) peer.emit('n', n);
    await new Promise<void>((resolve) => {
      socket.emit('ask', () => {
        note('ack');
        resolve();
      });
    });
    peer.conn.close();
    // Not expect.poll(), whose failed attempts zone.js reports.
    while (where.size < 4) await wait(10);
    await wait(30);

    expect(where).toEqual(
      new Set(['on', 'fromEvent', 'state', 'ack'].map((name) => `${name} ${String(inside)}`)),
    );
    expect(checks > 0).toBe(inside);
  });

  it('runs sockets and timers outside, and what the application registered inside', async () => {
    const socket = makeInside(false);
    const where: Record<string, boolean[]> = {};
    const note = (name: string): void => void (where[name] ??= []).push(isInside());
    const open = socket.io.open.bind(socket.io);
    Object.assign(socket.io, { open: () => (note('manager.open'), open()) });

    const arrives = server.nextSocket();
    zone.run(() => {
      socket.on('connect', () => note('on'));
      socket.once('connect', () => note('once'));
      socket.fromEvent('n').subscribe(() => note('fromEvent'));
      socket.fromAnyEvent().subscribe(() => note('fromAnyEvent'));
      socket.fromManagerEvent('open').subscribe(() => note('fromManagerEvent'));
      socket.fromEngineEvent('open').subscribe(() => note('fromEngineEvent'));
      socket.onAny(() => note('onAny'));
      socket.onAnyOutgoing(() => note('onAnyOutgoing'));
      socket.ioSocket.on('n', () => note('ioSocket.on'));
      socket.connect();
    });
    const peer = await arrives;
    peer.on('ask', (answer: () => void) => {
      answer();
    });
    const n = socket.fromOneTimeEvent('n');
    peer.emit('n', 1);
    await n;
    await new Promise<void>((resolve) => {
      zone.run(() =>
        socket.timeout(1000).emit('ask', () => {
          note('acknowledgement');
          resolve();
        }),
      );
    });
    socket.ioSocket.on('disconnect', () => note('ioSocket.on disconnect'));
    zone.run(() => socket.disconnect());

    expect(where).toEqual({
      'manager.open': [false],
      on: [true],
      once: [true],
      fromEvent: [true],
      fromAnyEvent: [true],
      fromManagerEvent: [true],
      fromEngineEvent: [true],
      onAny: [true],
      onAnyOutgoing: [true],
      'ioSocket.on': [false],
      acknowledgement: [true],
      'ioSocket.on disconnect': [false],
    });
  });

  it('keeps the zone stable and unchecked: idle, after connect(), a timed emit and a reconnect', async () => {
    const socket = makeInside(false);
    const quiet = async (): Promise<void> => {
      // The frame that shows what happened until now.
      await wait(30);
      const before = checks;
      let pings = 0;
      socket.ioSocket.io.on('ping', () => pings++);
      await wait(100);
      expect(pings).toBeGreaterThan(1);
      expect(checks).toBe(before);
      expect(zone.isStable).toBe(true);
      expect(zone.hasPendingMacrotasks).toBe(false);
    };

    const arrives = server.nextSocket();
    zone.run(() => socket.connect());
    const peer = await arrives;
    await socket.whenConnected();
    await quiet();

    zone.run(() => {
      socket.timeout(60_000).emit('nobody answers', () => undefined);
      void socket.fromOneTimeEvent('n', { timeout: 60_000 }).catch(() => undefined);
      socket
        .timeout(60_000)
        .request('nobody')
        .subscribe({ error: () => undefined });
    });
    await quiet();

    const back = new Promise<void>((resolve) => socket.ioSocket.once('connect', resolve));
    peer.conn.close();
    await back;
    await quiet();
  });

  it('checks once per frame for a burst, and after the last of it', async () => {
    const socket = makeInside(false);
    let seen = 0;
    let seenAtCheck = 0;
    zone.onMicrotaskEmpty.subscribe(() => (seenAtCheck = seen));
    for (let i = 0; i < 100; i++) socket.fromEvent('n').subscribe(() => seen++);
    socket.on('n', () => seen++);
    const before = checks;

    for (let event = 0; event < 1000; event++) {
      for (const listener of [...socket.ioSocket.listeners('n')]) listener();
    }
    expect(checks).toBe(before);
    await wait(50);

    expect(seen).toBe(101_000);
    expect(seenAtCheck).toBe(101_000);
    expect(checks - before).toBe(1);
  });

  it('keeps timers and promises of a subscriber in the zone', async () => {
    const socket = makeInside(false);
    const later: boolean[] = [];
    socket.fromEvent('n').subscribe(() => {
      void Promise.resolve().then(() => later.push(isInside()));
      setTimeout(() => later.push(isInside()), 1);
    });
    const before = checks;

    for (const listener of socket.ioSocket.listeners('n')) listener();
    expect(zone.hasPendingMacrotasks).toBe(true);
    await wait(5);

    expect(later).toEqual([true, true]);
    expect(checks).toBeGreaterThan(before);
    expect(zone.hasPendingMacrotasks).toBe(false);
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

  it('passes this, arguments and errors through, and checks all the same', async () => {
    const boundary = createZoneBoundary(zone);
    const self = {};
    const calls: unknown[] = [];
    const listener: Listener = function (...args) {
      calls.push(this, args, isInside());
      throw new Error('from the listener');
    };
    const before = checks;

    expect(() => {
      boundary.inside(listener).call(self, 1, 2);
    }).toThrow('from the listener');
    await wait(50);

    expect(calls).toEqual([self, [1, 2], true]);
    expect(calls[0]).toBe(self);
    expect(checks - before).toBe(1);
  });

  it('makes a namespace outside too, and delivers its events inside', async () => {
    const arrives = new Promise<{ emit(event: string): unknown }>((resolve) =>
      server.io.of('/room').once('connection', resolve),
    );
    const socket = makeInside(true);
    const room = zone.run(() => socket.of('/room'));
    const seen = new Promise<boolean>((resolve) => {
      room.fromEvent('n').subscribe(() => {
        resolve(isInside());
      });
    });

    (await arrives).emit('n');

    expect(await seen).toBe(true);
    expect(zone.hasPendingMacrotasks).toBe(false);
  });

  it('adds nothing without a zone', () => {
    const boundary = createZoneBoundary(null);
    const listener: Listener = () => undefined;

    expect(boundary.inside(listener)).toBe(listener);
    expect(boundary.originals([listener])).toEqual([listener]);
    expect(boundary.outside(() => 1)).toBe(1);
  });
});
