import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  connectionOf,
  createSocketToken,
  injectConnection,
  injectSocket,
  provideNamedSocketIo,
  provideSocketIo,
  withAuth,
  withLazyConnection,
  WrappedSocket,
} from '@wirelight/angular';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { provideSocketIoTesting } from './provide-socket-io-testing';
import { SocketTestingController } from './socket-testing-controller';

const URL = 'http://chat.test';
const GAME = createSocketToken<{ move: (square: string) => void }>('game');

function setUp(...provided: ReturnType<typeof provideSocketIo>[]) {
  TestBed.configureTestingModule({ providers: [...provided, provideSocketIoTesting()] });
  return TestBed.inject(SocketTestingController);
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a test of an application with features', () => {
  it('knows sockets by their token', () => {
    const server = setUp(
      provideSocketIo({ url: URL }),
      provideNamedSocketIo(GAME, { url: 'http://game.test' }),
    );
    const inContext = <T>(work: () => T): T =>
      runInInjectionContext(TestBed.inject(Injector), work);
    const game = inContext(() => injectSocket(GAME));
    const squares: string[] = [];
    game.fromEvent('move').subscribe((square) => squares.push(square));
    const status = () => inContext(() => injectConnection(GAME)).state().status;
    expect(status()).toBe('connecting');

    server.for(game).connect();
    expect(status()).toBe('connected');
    server.for(game).serverEmit('move', 'e4');
    expect(squares).toEqual(['e4']);
    server.for(game).disconnect();
    expect(status()).toBe('reconnecting');
  });

  it('accepts a socket whose configuration comes later', async () => {
    const server = setUp(
      provideSocketIo(() => Promise.resolve({ url: `${URL}/late`, options: { auth: { a: 1 } } })),
    );
    const socket = TestBed.inject(WrappedSocket);

    server.connect();
    await vi.waitFor(() => {
      expect(socket.connected).toBe(true);
    });

    expect(server.auth).toEqual({ a: 1 });
    socket.emit('hello');
    expect(server.expectEmit('hello').args).toEqual([]);
    expect(() => server.of('/').listenerCount('x')).toThrow('SOCKET_TESTING_NO_SOCKET');
  });

  it('sees fresh credentials after a refusal', () => {
    const tokens = ['old', 'new'];
    const server = setUp(
      provideSocketIo(
        { url: URL },
        withAuth(() => ({ token: tokens.shift() }), {
          retryOn: ({ message }) => message === 'expired',
        }),
      ),
    );
    const socket = TestBed.inject(WrappedSocket);
    expect(connectionOf(socket).state().status).toBe('connecting');

    server.refuse(new Error('expired'));
    expect(server.auth).toEqual({ token: 'old' });
    server.connect();

    expect(server.auth).toEqual({ token: 'new' });
    expect(connectionOf(socket).isConnected()).toBe(true);
  });

  it('follows a lazy connection with fake timers', () => {
    vi.useFakeTimers();
    const server = setUp(provideSocketIo({ url: URL }, withLazyConnection({ closeDelay: 500 })));
    const socket = TestBed.inject(WrappedSocket);
    TestBed.tick();
    expect(() => server.connect()).toThrow('SOCKET_TESTING_NOT_CONNECTING');

    const subscription = socket.fromEvent('news').subscribe();
    TestBed.tick();
    server.connect();
    expect(socket.connected).toBe(true);
    subscription.unsubscribe();
    TestBed.tick();
    vi.advanceTimersByTime(500);
    expect(socket.connected).toBe(false);
  });
});
