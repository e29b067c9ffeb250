import '@angular/compiler';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Injector, runInInjectionContext } from '@angular/core';
import { map } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../fixtures/loopback-server';
import { WrappedSocket } from './wrapped-socket';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const CYCLES = 100_000;
/** What is noise of the heap rather than kept by a cycle. In bytes. */
const NOISE_PER_CYCLE = 1;

/** Bytes in use after a thorough collection. */
async function used(): Promise<number> {
  for (let times = 0; times < 4; times++) {
    collect();
    // Weakly held things, such as the listeners of an AbortSignal, are given up in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return process.memoryUsage().heapUsed;
}

const timers = (): number =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

describe('[W3] 100,000 cycles leave nothing behind', () => {
  let server: LoopbackServer;
  let socket: WrappedSocket;

  beforeEach(async () => {
    // The cycles leave no turn to heartbeats, for a minute on a busy machine.
    server = await startLoopbackServer({ pingTimeout: 120_000 });
    socket = new WrappedSocket({ url: server.url });
    await socket.whenConnected();
  });
  afterEach(async () => {
    socket.destroy();
    await server.close();
  });

  const patterns: [string, () => unknown][] = [
    [
      'a page with two subscribers that both leave',
      () => {
        const first = socket.fromEvent('x').subscribe();
        const second = socket
          .fromEventArgs('x')
          .pipe(map((args) => args.length))
          .subscribe();
        first.unsubscribe();
        second.unsubscribe();
      },
    ],
    [
      'an Observable nobody subscribes to, and a request, an engine and a Manager stream',
      () => {
        void socket.fromEvent('x');
        for (const stream of [
          socket.fromRequest('x'),
          socket.fromAnyEvent(),
          socket.fromManagerEvent('ping'),
          socket.fromEngineEvent('packet'),
        ]) {
          (stream as ReturnType<typeof socket.fromAnyEvent>).subscribe().unsubscribe();
        }
      },
    ],
    [
      'a one-time event that is aborted, with everything it can hold',
      async () => {
        const controller = new AbortController();
        const { signal } = controller;
        const options = { timeout: 60_000, signal, rejectOnDisconnect: true };
        const waiting = socket.fromOneTimeEvent('x', options);
        controller.abort();
        await waiting.catch(() => undefined);
      },
    ],
    [
      'a socket of a component that comes and goes, with a namespace',
      () => {
        const injector = Injector.create({ providers: [] });
        const own = runInInjectionContext(
          injector,
          () => new WrappedSocket({ url: server.url, options: { autoConnect: false } }),
        );
        own.fromEvent('x').subscribe();
        own.of('/room').fromEvent('x').subscribe();
        injector.destroy();
      },
    ],
  ];

  it.each(patterns)('%s', { timeout: 60_000 }, async (_name, cycle) => {
    const run = async (cycles: number): Promise<void> => {
      for (let index = 0; index < cycles; index++) await cycle();
    };
    // What is made once (a stream per event, compiled code) is no leak.
    await run(5000);
    const timersBefore = timers();
    let kept = Infinity;
    // Node.js itself fills caches for a while; what a cycle keeps shows in every window.
    for (let window = 0; window < 4 && kept >= NOISE_PER_CYCLE; window++) {
      const before = await used();
      await run(CYCLES);
      kept = ((await used()) - before) / CYCLES;
    }

    expect(kept).toBeLessThan(NOISE_PER_CYCLE);
    // The connection has a few of its own.
    expect(timers() - timersBefore).toBeLessThan(10);
    expect(socket.ioSocket.listeners('x')).toEqual([]);
    expect(socket.ioSocket.listeners('disconnect')).toEqual([]);
    expect(socket.listenersAny()).toEqual([]);
    expect(socket.io.listeners('ping')).toEqual([]);
    expect(socket.io.engine.listeners('packet').length).toBeLessThanOrEqual(1);
    expect([...socket.subscriberCounts()]).toEqual([]);
    expect(socket.connected).toBe(true);
  });
});
