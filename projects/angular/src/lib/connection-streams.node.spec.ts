import '@angular/compiler';
import type { Observable } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../fixtures/loopback-server';
import { WrappedSocket } from './wrapped-socket';

const FAST = { reconnectionDelay: 10, reconnectionDelayMax: 20, randomizationFactor: 0 };

describe('streams of the connection and a real socket.io server', () => {
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

  async function connected(): Promise<{
    socket: WrappedSocket;
    peer: Awaited<ReturnType<LoopbackServer['nextSocket']>>;
  }> {
    const arrives = server.nextSocket();
    const socket = new WrappedSocket({ url: server.url, options: FAST });
    sockets.push(socket);
    const [peer] = await Promise.all([arrives, socket.whenConnected()]);
    return { socket, peer };
  }

  it('answers requests of the server', async () => {
    const { socket, peer } = await connected();
    const plain = socket.fromOneTimeEvent('add');
    socket.fromRequest('add').subscribe(({ args, reply }) => {
      const [a, b] = args as [number, number];
      // Without a map of events a reply is `unknown`.
      (reply as unknown as (sum: number) => void)(a + b);
    });

    expect(await peer.emitWithAck('add', 2, 3)).toBe(5);
    expect(await plain).toBe(2);
    expect(socket.fromRequest('add')).toBe(socket.fromRequest('add'));
    expect(socket.ioSocket.listeners('add')).toHaveLength(1);
  });

  it('gives a request without a callback an answer that goes nowhere', async () => {
    const { socket, peer } = await connected();
    const seen = new Promise<unknown>((resolve) => {
      socket.fromRequest('add').subscribe(({ args, reply }) => {
        // Without a map of events a reply is `unknown`.
        (reply as unknown as (sum: number) => void)(0);
        resolve(args);
      });
    });

    peer.emit('add', 2, 3);

    expect(await seen).toEqual([2, 3]);
  });

  it('sees every event received and sent', async () => {
    const { socket, peer } = await connected();
    const log: unknown[] = [];
    socket.fromAnyEvent().subscribe((event) => log.push(['in', event]));
    const outgoing = socket.fromAnyOutgoing().subscribe((event) => log.push(['out', event]));
    expect(socket.listenersAny()).toHaveLength(1);
    peer.on('ask', (question: string) => peer.emit('told', question, [1]));
    const told = socket.fromOneTimeEvent('told');

    socket.emit('ask', 'why?');
    await told;
    outgoing.unsubscribe();
    socket.emit('unseen');

    expect(log).toEqual([
      ['out', { event: 'ask', args: ['why?'] }],
      ['in', { event: 'told', args: ['why?', [1]] }],
    ]);
    expect(socket.listenersAnyOutgoing()).toEqual([]);
  });

  it('completes catch-all streams with offAny() and offAnyOutgoing()', () => {
    const socket = new WrappedSocket({ url: server.url, options: { autoConnect: false } });
    sockets.push(socket);
    const ended: string[] = [];
    socket.fromAnyEvent().subscribe({ complete: () => ended.push('in') });
    socket.fromAnyOutgoing().subscribe({ complete: () => ended.push('out') });

    socket.offAny(() => undefined);
    expect(ended).toEqual([]);
    socket.offAny();
    expect(ended).toEqual(['in']);
    socket.offAnyOutgoing();
    expect(ended).toEqual(['in', 'out']);
    socket.fromAnyEvent().subscribe();
    expect(socket.listenersAny()).toHaveLength(1);
  });

  it('follows the Manager and each of its engines over a cut connection', async () => {
    const { socket, peer } = await connected();
    const log: string[] = [];
    const note = (what: string) => (args: unknown[]) => void log.push(`${what} ${args.length}`);
    const subscriptions = [
      socket.fromManagerEvent('reconnect_attempt').subscribe(note('attempt')),
      socket.fromManagerEvent('reconnect').subscribe(note('reconnect')),
      socket.fromEngineEvent('handshake').subscribe(note('handshake')),
      socket.fromEngineEvent('open').subscribe(note('open')),
      socket.fromEngineEvent('close').subscribe(note('close')),
    ];
    const { engine } = socket.io;

    for (let cut = 1; cut <= 2; cut++) {
      const returns = server.nextSocket();
      const back = new Promise((resolve) => socket.io.once('reconnect', resolve));
      if (cut === 1) peer.conn.close();
      else socket.io.engine.close();
      await Promise.all([returns, back]);
    }

    expect(socket.io.engine).not.toBe(engine);
    const one = ['close 2', 'attempt 1', 'handshake 1', 'reconnect 1', 'open 0'];
    expect(log).toEqual([...one, ...one]);
    for (const subscription of subscriptions) subscription.unsubscribe();
    expect(socket.io.engine.listeners('handshake')).toEqual([]);
    expect(engine.listeners('handshake')).toEqual([]);
  });

  it('completes all of them on destroy', async () => {
    const { socket } = await connected();
    let ended = 0;
    const streams: readonly Observable<unknown>[] = [
      socket.fromAnyEvent(),
      socket.fromAnyOutgoing(),
      socket.fromManagerEvent('ping'),
      socket.fromEngineEvent('packet'),
      socket.fromRequest('n'),
    ];
    for (const stream of streams) stream.subscribe({ complete: () => ended++ });

    socket.destroy();

    expect(ended).toBe(5);
    expect(socket.listenersAny()).toEqual([]);
    expect(socket.io.listeners('ping')).toEqual([]);
    socket.fromManagerEvent('close').subscribe({ complete: () => ended++ });
    expect(ended).toBe(6);
  });
});

describe('a server with connection state recovery', () => {
  it('lets its offset reach nobody, and recovers without losing an event', async () => {
    const server = await startLoopbackServer({ connectionStateRecovery: {} });
    const arrives = server.nextSocket();
    const socket = new WrappedSocket({
      url: server.url,
      // A volatile event is dropped while a poll is being answered.
      options: { ...FAST, transports: ['websocket'] },
    });
    try {
      const [peer] = await Promise.all([arrives, socket.whenConnected()]);
      const seen: unknown[] = [];
      socket.fromEvent('none').subscribe((value) => seen.push(value));
      socket.fromEventArgs('none').subscribe((value) => seen.push(value));
      socket.fromEventArgs('some').subscribe((value) => seen.push(value));
      socket.fromAnyEvent().subscribe(({ args }) => seen.push(args));
      const raw: unknown[] = [];
      socket.ioSocket.on('none', (...args: unknown[]) => raw.push(...args));

      peer.emit('none');
      const done = socket.fromOneTimeEvent('volatile');
      const sent = socket.fromOneTimeEvent('some');
      peer.emit('some', 1, 'text', { three: 3 });
      await sent;
      peer.volatile.emit('volatile', 'Welcome');

      expect(await done).toBe('Welcome');
      expect(raw).toEqual([expect.any(String)]);
      const some = [1, 'text', { three: 3 }];
      expect(seen).toEqual([[], undefined, [], some, some, ['Welcome']]);

      // socket.io-client takes the text of the volatile event for its offset: give it a real one again.
      const offset = socket.fromOneTimeEvent('offset');
      peer.emit('offset');
      expect(await offset).toBeUndefined();
      const back = socket.fromOneTimeEvent('connect');
      const missed = socket.fromOneTimeEvent('missed');
      socket.io.engine.close();
      await new Promise((resolve) => peer.once('disconnect', resolve));
      server.io.emit('missed', 'while away');
      await back;
      expect(await missed).toBe('while away');
      expect(socket.recovered).toBe(true);
    } finally {
      socket.destroy();
      await server.close();
    }
  });
});
