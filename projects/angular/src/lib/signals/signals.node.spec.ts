import {
  type DestroyableInjector,
  PLATFORM_ID,
  runInInjectionContext,
  signal,
} from '@angular/core';
import type { Socket as ServerSocket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../../fixtures/loopback-server';
import { createRootInjector, flushEffects } from '../../../fixtures/root-injector';
import { provideSocketIo } from '../provide-socket-io';
import { WrappedSocket } from '../wrapped-socket';
import { eventHistory } from './event-history';
import { eventSignal } from './event-signal';
import { roomEvents } from './room-events';
import { socketResource } from './socket-resource';

interface ServerToClient {
  price: (value: number) => void;
  changed: () => void;
  message: (text: string) => void;
}
interface ClientToServer {
  search: (text: string, limit: number, answer: (found: string[]) => void) => void;
  count: (answer: (total: number) => void) => void;
  join: (room: string) => void;
  leave: (room: string) => void;
}
type Typed = WrappedSocket<ServerToClient, ClientToServer>;

let server: LoopbackServer;
let injector: DestroyableInjector;
let socket: Typed;

beforeEach(async () => {
  server = await startLoopbackServer({ connectionStateRecovery: {} });
  injector = createRootInjector([
    provideSocketIo({ url: server.url, options: { reconnectionDelay: 5, autoConnect: false } }),
  ]);
  socket = injector.get<Typed>(WrappedSocket);
});
afterEach(async () => {
  injector.destroy();
  await server.close();
});

const connected = async (): Promise<ServerSocket> => {
  const arrives = server.nextSocket();
  socket.connect();
  const [peer] = await Promise.all([arrives, socket.whenConnected()]);
  return peer;
};
const inContext = <T>(work: () => T): T => runInInjectionContext(injector, work);

describe('eventSignal', () => {
  it('has the latest payload, and the initial value until then', async () => {
    const price = inContext(() => eventSignal(socket, 'price', { initialValue: 0 }));
    const text = eventSignal(socket, 'message', { injector });
    expectTypeOf(price()).toEqualTypeOf<number>();
    expectTypeOf(text()).toEqualTypeOf<string | undefined>();
    expect([price(), text()]).toEqual([0, undefined]);
    const peer = await connected();

    for (let value = 1; value <= 50; value++) peer.emit('price', value);
    peer.emit('message', 'hi');

    await expect.poll(() => price()).toBe(50);
    await expect.poll(() => text()).toBe('hi');
    peer.disconnect();
    await socket.fromOneTimeEvent('disconnect');
    expect(price()).toBe(50);
  });

  it('stops listening with its injector, and wants one', () => {
    inContext(() => eventSignal(socket, 'price'));
    expect(socket.subscriberCount('price')).toBe(1);
    expect(() => eventSignal(socket, 'price')).toThrow(/NG0?203/);

    const raw = socket.ioSocket;
    injector.destroy();

    expect(raw.listeners('price')).toEqual([]);
    injector = createRootInjector([]);
  });
});

describe('eventHistory', () => {
  it('keeps the latest events, oldest first', async () => {
    const prices = inContext(() => eventHistory(socket, 'price', { limit: 3 }));
    expectTypeOf(prices()).toEqualTypeOf<readonly number[]>();
    const peer = await connected();

    for (let value = 1; value <= 20; value++) peer.emit('price', value);

    await expect.poll(() => prices()).toEqual([18, 19, 20]);
  });

  it.each([0, -1, 1.5, Number.NaN, Infinity])('refuses a limit of %s', (limit) => {
    expect(() => inContext(() => eventHistory(socket, 'price', { limit }))).toThrow(
      expect.objectContaining({ code: 'SOCKET_BAD_LIMIT' }),
    );
  });
});

describe('socketResource', () => {
  /** Lets effects and promises have their turns. */
  const settle = async (): Promise<void> => {
    flushEffects(injector);
    await new Promise((resolve) => setTimeout(resolve, 30));
    flushEffects(injector);
  };

  it('asks when connected, again with other arguments, and not without any', async () => {
    const text = signal<string | undefined>(undefined);
    const asked: unknown[] = [];
    server.io.on('connection', (peer) =>
      peer.on('search', (wanted: string, limit: number, answer: (found: string[]) => void) => {
        asked.push([wanted, limit]);
        answer([`${wanted}!`]);
      }),
    );
    const found = inContext(() =>
      socketResource(socket, 'search', {
        args: () => {
          const wanted = text();
          return wanted === undefined ? undefined : [wanted, 9];
        },
        defaultValue: [],
      }),
    );
    expectTypeOf(found.value()).toEqualTypeOf<string[] | never[]>();
    await settle();
    expect(found.status()).toBe('idle');
    expect(found.value()).toEqual([]);

    text.set('a');
    await settle();
    expect(found.status()).toBe('loading');
    await connected();
    await expect.poll(() => found.status()).toBe('resolved');
    expect(found.value()).toEqual(['a!']);

    text.set('b');
    await settle();
    await expect.poll(() => found.value()).toEqual(['b!']);
    expect(asked).toEqual([
      ['a', 9],
      ['b', 9],
    ]);
  });

  it('is refreshed by events, also by one that comes while it is loading', async () => {
    let total = 0;
    let hold: (() => void) | undefined;
    server.io.on('connection', (peer) =>
      peer.on('count', (answer: (total: number) => void) => {
        const now = ++total;
        if (now === 1) hold = () => answer(now);
        else answer(now);
      }),
    );
    const count = inContext(() => socketResource(socket, 'count', { refreshOn: ['changed'] }));
    const peer = await connected();
    await settle();
    await expect.poll(() => hold).toBeDefined();

    peer.emit('changed');
    await socket.fromOneTimeEvent('changed');
    hold?.();
    await settle();
    await settle();
    await expect.poll(() => count.value()).toBe(2);

    peer.emit('changed');
    await socket.fromOneTimeEvent('changed');
    await settle();
    await expect.poll(() => count.value()).toBe(3);
  });

  it('has the error of an answer that does not come in time or got lost', async () => {
    await connected();
    const late = inContext(() => socketResource(socket, 'count', { timeout: 10 }));
    const lost = inContext(() => socketResource(socket, 'count'));
    await settle();
    await settle();
    expect(late.error()?.message).toContain('timed out');

    socket.disconnect();
    await settle();

    expect(lost.error()).toMatchObject({ code: 'SOCKET_DISCONNECTED' });
  });

  it('is idle on a server, where it would wait for ever', async () => {
    const root = createRootInjector([
      { provide: PLATFORM_ID, useValue: 'server' },
      provideSocketIo({ url: server.url }),
    ]);
    const count = runInInjectionContext(root, () =>
      socketResource(root.get<Typed>(WrappedSocket), 'count', { refreshOn: ['connect'] }),
    );
    flushEffects(root);
    await new Promise((resolve) => setTimeout(resolve, 5));

    expect(count.status()).toBe('idle');
    root.destroy();
  });
});

describe('roomEvents', () => {
  const kitchen = { join: ['join', 'kitchen'], leave: ['leave', 'kitchen'] } as const;
  const messages = () =>
    roomEvents(socket, 'message', { join: [...kitchen.join], leave: [...kitchen.leave] });
  let calls: string[];

  beforeEach(() => {
    calls = [];
    server.io.on('connection', (peer) => {
      peer.on('join', (room: string) => {
        calls.push(`join ${room}`);
        void peer.join(room);
      });
      peer.on('leave', (room: string) => {
        calls.push(`leave ${room}`);
        void peer.leave(room);
      });
    });
  });

  it('joins with the first subscriber and leaves after the last, whoever they are', async () => {
    await connected();
    const seen: string[] = [];
    const first = messages().subscribe((text) => seen.push(text));
    const second = messages().subscribe();
    await expect.poll(() => calls).toEqual(['join kitchen']);

    server.io.to('kitchen').emit('message', 'dinner');
    await expect.poll(() => seen).toEqual(['dinner']);
    first.unsubscribe();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(calls).toEqual(['join kitchen']);
    second.unsubscribe();

    await expect.poll(() => calls).toEqual(['join kitchen', 'leave kitchen']);
    expect(socket.subscriberCounts().size).toBe(0);
  });

  it('joins once connected, and again with a new session', async () => {
    messages().subscribe();
    await connected();
    await expect.poll(() => calls).toEqual(['join kitchen']);

    socket.disconnect();
    await connected();

    await expect.poll(() => calls).toEqual(['join kitchen', 'join kitchen']);
  });

  it('does not join again when the session is recovered, and leaves it if nobody is left', async () => {
    const peer = await connected();
    const subscription = messages().subscribe();
    await expect.poll(() => calls).toEqual(['join kitchen']);
    const heard = socket.fromOneTimeEvent('price');
    peer.emit('price', 1);
    await heard;

    socket.io.engine.close();
    await socket.fromOneTimeEvent('connect');
    expect(socket.recovered).toBe(true);
    socket.io.engine.close();
    subscription.unsubscribe();
    await socket.fromOneTimeEvent('connect');

    expect(socket.recovered).toBe(true);
    await expect.poll(() => calls).toEqual(['join kitchen', 'leave kitchen']);
    expect(socket.subscriberCounts().size).toBe(0);
  });
});
