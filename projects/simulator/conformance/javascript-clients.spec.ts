// The JavaScript client, unchanged: 4.8 (Engine.IO 4) and 2.5 (Engine.IO 3).
import { createRequire } from 'node:module';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { echo, SERVERS, type TestServer } from './servers.js';

type Client2 = Pick<Socket, 'on' | 'once' | 'emit' | 'id' | 'connected'> & { close(): void };
const io2 = createRequire(import.meta.url)('socket.io-client-2.5') as (
  url: string,
  options: object,
) => Client2;

const once = <T>(socket: Pick<Socket, 'once'>, event: string): Promise<T> =>
  new Promise((resolve) => {
    socket.once(event, (value: T) => {
      resolve(value);
    });
  });

const WAYS: readonly (readonly [string, readonly string[]])[] = [
  ['polling', ['polling']],
  ['websocket', ['websocket']],
  ['polling, then websocket', ['polling', 'websocket']],
];

describe.each(SERVERS)('clients of %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(echo, { allowEIO3: true, pingInterval: 25_000, pingTimeout: 20_000 });
  });
  afterAll(() => server.close());

  describe.each(WAYS)('4.8 over %s', (__, ways) => {
    const connect = (path = '', options: object = {}): Socket =>
      io(`${server.url}${path}`, { transports: [...ways], forceNew: true, ...options });

    it('connect, send, get answers, and bytes both ways', async () => {
      const socket = connect('', { auth: { name: 'ann' } });
      expect(await once(socket, 'auth')).toEqual({ name: 'ann' });
      expect(await socket.emitWithAck('message-with-ack', 1)).toBe(1);
      const bytes = (await socket.emitWithAck('message-with-ack', Buffer.from([1, 2]))) as Buffer;
      expect([...bytes]).toEqual([1, 2]);
      socket.close();
    });

    it('get large messages', async () => {
      const socket = connect();
      const text = 'é'.repeat(100_000);
      expect(await socket.emitWithAck('message-with-ack', text)).toBe(text);
      socket.close();
    });

    it('are refused by a middleware with its reason', async () => {
      const socket = connect('/guarded');
      const error = await once<Error & { data: unknown }>(socket, 'connect_error');
      expect([error.message, error.data]).toEqual(['who are you?', { code: 7 }]);
      socket.close();
    });
  });

  it('4.8 climb from polling to websocket and lose nothing on the way', async () => {
    const socket = io(server.url, { forceNew: true });
    const seen: number[] = [];
    const all = new Promise<void>((resolve) => {
      socket.on('message-back', (number: number) => {
        if (seen.push(number) === 100) resolve();
      });
    });
    const upgraded = new Promise((resolve) => {
      socket.io.engine.once('upgrade', resolve);
    });
    for (let number = 0; number < 100; number++) {
      socket.emit('message', number);
      if (number % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await all;
    await upgraded;
    expect(seen).toEqual(Array.from({ length: 100 }, (__, index) => index));
    expect(socket.io.engine.transport.name).toBe('websocket');
    socket.close();
  });

  it('4.8 are told when the server ends them', async () => {
    const socket = io(server.url, { forceNew: true, transports: ['websocket'] });
    await once(socket, 'connect');
    socket.emit('message-with-ack', 1, () => undefined);
    socket.disconnect();
    expect(socket.connected).toBe(false);
  });

  it.each(WAYS.slice(0, 2))('2.5 connect over %s, send, and get bytes', async (__, ways) => {
    const socket = io2(server.url, { transports: [...ways], forceNew: true });
    await once(socket, 'connect');
    const answer = await new Promise<unknown[]>((resolve) => {
      socket.emit('message-with-ack', 1, 'two', (...args: unknown[]) => {
        resolve(args);
      });
    });
    expect(answer).toEqual([1, 'two']);
    const bytes = await new Promise<Uint8Array>((resolve) => {
      socket.emit('message-with-ack', Buffer.from([1, 2, 3]), resolve);
    });
    expect([...new Uint8Array(bytes)]).toEqual([1, 2, 3]);
    socket.close();
  });
});

describe.each(SERVERS)('%s without allowEIO3', (_, start) => {
  it('refuses 2.5', async () => {
    const server = await start(echo, {});
    const socket = io2(server.url, { forceNew: true, reconnection: false });
    expect(String(await once(socket, 'connect_error'))).toContain('xhr poll error');
    socket.close();
    await server.close();
  });
});
