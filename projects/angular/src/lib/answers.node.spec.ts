import '@angular/compiler';
import { config, firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../fixtures/loopback-server';
import type { RawSocket } from './raw-socket';
import { WrappedSocket } from './wrapped-socket';

/** Whether this run has socket.io-client 4.7.0 in place of the newest. */
const isOldestClient = process.env['OLDEST_CLIENT'] === '4.7.0';
const FAST = { reconnectionDelay: 10, reconnectionDelayMax: 20, randomizationFactor: 0 };

describe('answers, connections and their end with a real socket.io server', () => {
  let server: LoopbackServer;
  let socket: WrappedSocket;

  beforeEach(async () => {
    server = await startLoopbackServer();
    socket = new WrappedSocket({ url: server.url, options: { ...FAST, autoConnect: false } });
  });
  afterEach(async () => {
    socket.destroy();
    await server.close();
  });

  async function connect(): Promise<Awaited<ReturnType<LoopbackServer['nextSocket']>>> {
    const arrives = server.nextSocket();
    const [peer] = await Promise.all([arrives, socket.connect().whenConnected()]);
    return peer;
  }

  // Private in the types of socket.io-client.
  const acks = (): object => (socket.ioSocket as unknown as RawSocket).acks;

  it('runs on the socket.io-client it is meant to', () => {
    // Came with 4.8.
    expect('_clearAcks' in socket.ioSocket).toBe(!isOldestClient);
  });

  it('resolves whenConnected at once, later, and again after a reconnect', async () => {
    const waiting = socket.whenConnected();
    const peer = await connect();

    expect(await waiting).toBe(socket);
    expect(await socket.whenConnected()).toBe(socket);
    const lost = socket.fromOneTimeEvent('disconnect');
    peer.conn.close();
    await lost;
    expect(await socket.whenConnected({ timeout: 2000 })).toBe(socket);
    expect(socket.connected).toBe(true);
    expect(socket.subscriberCount('connect')).toBe(0);
  });

  it('rejects whenConnected and what was buffered when a middleware refuses', async () => {
    server.io.use((_, next) => {
      next(Object.assign(new Error('not authorized'), { data: { why: 'token' } }));
    });
    const buffered = socket.emitWithAck('buffered');
    const requested = firstValueFrom(socket.request('requested'));
    const waiting = socket.connect().whenConnected();

    for (const rejected of [waiting, buffered, requested]) {
      await expect(rejected).rejects.toMatchObject({
        code: 'SOCKET_REFUSED',
        cause: { message: 'not authorized', data: { why: 'token' } },
      });
    }
    expect(socket.active).toBe(false);
    expect(socket.sendBuffer).toEqual([]);
    expect(acks()).toEqual({});
    expect(socket.ioSocket.listeners('connect_error')).toEqual([]);
  });

  it('goes on waiting for a server that is not there yet', async () => {
    const url = 'http://127.0.0.1:9';
    const unreachable = new WrappedSocket({ url, options: FAST });
    const waiting = unreachable.whenConnected({ timeout: 100 });

    expect(await unreachable.fromOneTimeEvent('connect_error')).toBeInstanceOf(Error);
    await expect(waiting).rejects.toMatchObject({ code: 'SOCKET_TIMEOUT' });
    unreachable.destroy();
  });

  it('rejects an answer when the connection it was asked on is lost, by name', async () => {
    const peer = await connect();
    const unanswered = socket.emitWithAck('nobody answers');
    const requested = firstValueFrom(socket.request('nobody answers'));

    peer.conn.close();

    for (const rejected of [unanswered, requested]) {
      await expect(rejected).rejects.toMatchObject({
        code: 'SOCKET_DISCONNECTED',
        reason: 'transport close',
      });
    }
  });

  it('delivers over a transient drop what was buffered during it', async () => {
    const peer = await connect();
    const lost = socket.fromOneTimeEvent('disconnect');
    const returns = server.nextSocket();
    peer.conn.close();
    await lost;

    const buffered = socket.emitWithAck('double', 21);
    (await returns).on('double', (n: number, answer: (result: number) => void) => {
      answer(2 * n);
    });

    expect(await buffered).toBe(42);
  });

  describe('with retries', () => {
    let retrying: WrappedSocket;

    beforeEach(() => {
      const options = { ...FAST, forceNew: true, autoConnect: false, retries: 3, ackTimeout: 5000 };
      retrying = new WrappedSocket({ url: server.url, options });
    });
    afterEach(() => {
      retrying.destroy();
    });

    async function open(): Promise<Awaited<ReturnType<LoopbackServer['nextSocket']>>> {
      const arrives = server.nextSocket();
      const [peer] = await Promise.all([arrives, retrying.connect().whenConnected()]);
      return peer;
    }
    // Private in the types of socket.io-client.
    const queue = (): readonly object[] => (retrying.ioSocket as unknown as RawSocket)._queue;

    it('goes on waiting over a transient drop: socket.io-client sends again', async () => {
      const peer = await open();
      const sent = new Promise((resolve) => peer.once('double', resolve));
      const waiting = retrying.emitWithAck('double', 21);
      const behind = firstValueFrom(retrying.request('double', 4));
      await sent;
      const returns = server.nextSocket();
      peer.conn.close();
      (await returns).on('double', (n: number, answer: (result: number) => void) => {
        answer(2 * n);
      });

      expect(await waiting).toBe(42);
      expect(await behind).toBe(8);
      expect(queue()).toEqual([]);
    });

    it('rejects what waits once the server kicks it, and sends it no more', async () => {
      const peer = await open();
      const rejected = [retrying.emitWithAck('sent'), retrying.emitWithAck('behind')];
      peer.disconnect();

      for (const one of rejected) {
        await expect(one).rejects.toMatchObject({ code: 'SOCKET_DISCONNECTED' });
      }
      expect(queue()).toEqual([]);
    });

    it('gives up a request: what is behind it is sent, what is not sent is taken back', async () => {
      const peer = await open();
      const heard: unknown[] = [];
      const last = new Promise<void>((resolve) => {
        peer.onAny((event: string, ...args: unknown[]) => {
          heard.push(event);
          if (event !== 'last') return;
          (args.at(-1) as () => void)();
          resolve();
        });
      });
      const first = retrying.request('first').subscribe();
      const second = retrying.request('second').subscribe();
      const answered = retrying.emitWithAck('last');
      second.unsubscribe();
      first.unsubscribe();
      await last;
      await answered;

      expect(heard).toEqual(['first', 'last']);
      expect(queue()).toEqual([]);
    });
  });

  it.each([
    ['the server kicks it', (peer: { disconnect(): unknown }) => peer.disconnect()],
    ['it disconnects itself', () => socket.disconnect()],
  ])('rejects what waits once %s', async (_name, end) => {
    const peer = await connect();
    const unanswered = socket.emitWithAck('nobody answers');

    end(peer);

    await expect(unanswered).rejects.toMatchObject({ code: 'SOCKET_DISCONNECTED' });
    expect(socket.active).toBe(false);
  });

  it('rejects what is buffered when it is disconnected before it ever connected', async () => {
    const buffered = socket.emitWithAck('buffered');

    socket.disconnect();

    await expect(buffered).rejects.toMatchObject({
      code: 'SOCKET_DISCONNECTED',
      reason: 'io client disconnect',
    });
    expect(socket.sendBuffer).toEqual([]);
  });

  it('sends a request with each subscription and completes with its answer', async () => {
    const peer = await connect();
    peer.on('double', (n: number, answer: (result: number) => void) => {
      answer(2 * n);
    });
    const seen: unknown[] = [];
    const request = socket.request('double', 4);

    for (let times = 0; times < 2; times++) {
      await new Promise<void>((complete) =>
        request.subscribe({ next: (value) => seen.push(value), complete }),
      );
    }

    expect(seen).toEqual([8, 8]);
  });

  it('takes a request back when unsubscribed, its timer included', async () => {
    const request = socket.timeout(60_000).request('unwanted');
    let settled = false;
    const subscription = request.subscribe({ error: () => (settled = true) });
    expect(socket.sendBuffer).toHaveLength(1);

    subscription.unsubscribe();
    await Promise.resolve();

    expect(socket.sendBuffer).toEqual([]);
    expect(acks()).toEqual({});
    expect(settled).toBe(false);
  });

  it('tells callbacks with a timeout when destroyed, one that throws among them', async () => {
    const told: unknown[] = [];
    const reported: unknown[] = [];
    config.onUnhandledError = (error) => reported.push(error);
    try {
      socket.timeout(60_000).emit('a', () => {
        throw new Error('from the callback');
      });
      socket.timeout(60_000).emit('b', (error: unknown) => told.push(error));

      socket.destroy();
      await new Promise((resolve) => setTimeout(resolve));

      if (isOldestClient) {
        // It cannot tell such a callback from one that knows nothing of errors.
        expect([told, reported]).toEqual([[], []]);
        return;
      }
      expect(told).toEqual([new Error('socket has been disconnected')]);
      expect(reported).toEqual([new Error('from the callback')]);
      expect(acks()).toEqual({});
    } finally {
      config.onUnhandledError = null;
    }
  });

  it('keeps the timeout of a request for that request', async () => {
    const peer = await connect();
    peer.on('slow', (answer: () => void) => setTimeout(answer, 60));
    const request = socket.timeout(10).request('slow');

    await socket.emitWithAck('slow');

    await expect(firstValueFrom(request)).rejects.toThrow('operation has timed out');
    await expect(firstValueFrom(request)).rejects.toThrow('operation has timed out');
  });

  it('has a readable record of subscribers, whatever the events are called', () => {
    for (const name of ['n', 'n', '__proto__', 'constructor']) socket.fromEvent(name).subscribe();

    const counter = socket.subscribersCounter;
    expect(Object.entries(counter)).toEqual([
      ['n', 2],
      ['__proto__', 1],
      ['constructor', 1],
    ]);
    expect(counter['toString']).toBeUndefined();
  });
});
