import { TestBed } from '@angular/core/testing';
import { provideSocketIo, type SocketIoConfig, WrappedSocket } from '@wirelight/angular';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { provideSocketIoTesting } from './provide-socket-io-testing';
import { SocketTestingController } from './socket-testing-controller';

const URL = 'http://chat.test';

/** One socket and its server; nothing has answered yet. */
function setUp(options: SocketIoConfig['options'] = {}) {
  TestBed.configureTestingModule({
    providers: [provideSocketIo({ url: URL, options }), provideSocketIoTesting()],
  });
  const socket = TestBed.inject(WrappedSocket);
  const told: unknown[][] = [];
  for (const event of ['connect', 'disconnect', 'connect_error']) {
    socket.on(event, (...args: unknown[]) => told.push([event, ...args]));
  }
  for (const event of ['reconnect_attempt', 'reconnect']) {
    socket.io.on(event as 'reconnect', (...args: unknown[]) => told.push([event, ...args]));
  }
  return { socket, told, server: TestBed.inject(SocketTestingController) };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the connection of a test', () => {
  it('waits until the test accepts it, and is there when connect() returns', () => {
    const { socket, server, told } = setUp({ auth: { token: 't' } });
    expect([socket.connected, socket.active]).toEqual([false, true]);

    server.connect({ id: 'socket-1' });

    expect([socket.connected, socket.id]).toEqual([true, 'socket-1']);
    expect(socket.recovered).toBeFalsy();
    expect(socket.io.engine.transport.name).toBe('websocket');
    expect(server.auth).toEqual({ token: 't' });
    expect(told).toEqual([['connect']]);
  });

  it('answers a socket whose auth comes later as soon as it asks', async () => {
    const { socket, server } = setUp({
      auth: (done) => void Promise.resolve().then(() => done({ token: 'late' })),
    });

    server.connect();
    expect(socket.connected).toBe(false);
    await Promise.resolve();

    expect(socket.connected).toBe(true);
    expect(server.auth).toEqual({ token: 'late' });
  });

  it('is refused with the error of a middleware, and not tried again', () => {
    const { socket, server, told } = setUp();

    server.refuse(Object.assign(new Error('not you'), { data: { code: 401 } }));

    expect(told).toEqual([['connect_error', expect.objectContaining({ message: 'not you' })]]);
    expect(told[0]?.[1]).toMatchObject({ data: { code: 401 } });
    expect([socket.connected, socket.active]).toEqual([false, false]);
    socket.connect();
    server.connect();
    expect(socket.connected).toBe(true);
  });

  it('fails when nobody listens, and is tried again after the delay of the client', () => {
    vi.useFakeTimers();
    const { socket, server, told } = setUp({ randomizationFactor: 0, reconnectionDelay: 300 });

    server.unreachable();
    expect(told).toEqual([['connect_error', expect.any(Error)]]);
    expect(socket.active).toBe(true);
    vi.advanceTimersByTime(299);
    expect(told).toHaveLength(1);
    vi.advanceTimersByTime(1);
    server.connect();

    expect(told.slice(1)).toEqual([['reconnect_attempt', 1], ['reconnect', 1], ['connect']]);
  });

  it.each(['transport close', 'transport error', 'ping timeout', 'parse error'] as const)(
    'ends with "%s" and comes back with reconnect()',
    (reason) => {
      const { socket, server, told } = setUp();
      server.connect();

      server.disconnect(reason);
      expect([socket.connected, socket.active]).toEqual([false, true]);
      expect(told[1]?.slice(0, 2)).toEqual(['disconnect', reason]);
      server.reconnect({ id: 'again' });

      expect([socket.connected, socket.id]).toEqual([true, 'again']);
      expect(told.slice(2)).toEqual([['reconnect_attempt', 1], ['reconnect', 1], ['connect']]);
    },
  );

  it('ends with "io server disconnect" for good', () => {
    const { socket, server, told } = setUp();
    server.connect();

    server.disconnect('io server disconnect');

    expect([socket.connected, socket.active]).toEqual([false, false]);
    expect(told[1]).toEqual(['disconnect', 'io server disconnect', undefined]);
    expect(() => server.reconnect()).toThrow(
      'disconnected until connect() of the socket is called',
    );
    socket.connect();
    server.connect();
    expect(socket.connected).toBe(true);
  });

  it('is recovered when the server sends the same pid again', () => {
    const { socket, server } = setUp();
    server.connect({ pid: 'p' });
    server.disconnect();
    server.reconnect({ pid: 'p' });

    expect(socket.recovered).toBe(true);
    expect(server.auth).toMatchObject({ pid: 'p' });
  });

  it('outlives a day of fake time without a heartbeat', () => {
    vi.useFakeTimers();
    const { socket, server } = setUp();
    server.connect();

    vi.advanceTimersByTime(86_400_000);
    vi.runAllTimers();

    expect(socket.connected).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    socket.emit('still here');
    expect(server.expectEmit('still here').args).toEqual([]);
  });

  it('follows fake timers that are installed after the socket was made', () => {
    const { socket, server } = setUp({ randomizationFactor: 0, reconnectionDelay: 50 });
    server.connect();
    vi.useFakeTimers();

    server.disconnect();
    vi.advanceTimersByTime(50);
    server.connect();

    expect(socket.connected).toBe(true);
  });

  it('times out as the client does when nobody answers', () => {
    vi.useFakeTimers();
    const { told } = setUp({ timeout: 1000 });

    vi.advanceTimersByTime(1000);

    expect(told).toEqual([['connect_error', expect.objectContaining({ message: 'timeout' })]]);
  });

  it('is closed by the client, which the server notices', () => {
    const { socket, server } = setUp();
    server.connect();

    socket.disconnect();

    expect(() => server.serverEmit('x')).toThrow('SOCKET_TESTING_NOT_CONNECTED');
    expect(socket.connect().active).toBe(true);
    server.connect();
    expect(socket.connected).toBe(true);
  });

  it('says what is wrong when there is nothing to answer', () => {
    const { socket, server } = setUp({ autoConnect: false });

    expect(() => server.connect()).toThrow(
      `SOCKET_TESTING_NOT_CONNECTING: the socket is not trying to connect. This call answers an ` +
        `attempt. Sockets: ${URL}/ (disconnected until connect() of the socket is called).`,
    );
    socket.connect();
    server.connect();
    expect(() => server.connect()).toThrow(`${URL}/ (connected)`);
    expect(() => server.unreachable()).toThrow('SOCKET_TESTING_NOT_CONNECTING');
    server.disconnect();
    expect(() => server.connect()).toThrow('waiting to reconnect: reconnect() does it now');
    expect(() => server.disconnect()).toThrow('SOCKET_TESTING_NOT_CONNECTED');
  });
});
