import { type DestroyableInjector, inject, InjectionToken, signal } from '@angular/core';
import { BehaviorSubject, EMPTY, NEVER } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../../fixtures/loopback-server';
import { nextStatus } from '../../../fixtures/next-status';
import { createRootInjector } from '../../../fixtures/root-injector';
import { provideSocketIo } from '../provide-socket-io';
import { connectionOf } from '../state/connection-of';
import { WrappedSocket } from '../wrapped-socket';
import type { AuthData, AuthRequest, AuthSource } from './auth-source';
import { type AuthOptions, withAuth } from './with-auth';

interface Credentials {
  readonly token: string;
}
const FAST = { reconnectionDelay: 5, reconnectionDelayMax: 10 };

let server: LoopbackServer;
let injector: DestroyableInjector | undefined;
/** Credentials in the order in which the server saw them. */
let seen: unknown[];
/** What the middleware refuses them with; empty: it lets everybody in. */
let refusals: string[];

beforeEach(async () => {
  server = await startLoopbackServer();
  seen = [];
  refusals = [];
  const check = (
    { handshake }: { handshake: { auth: unknown } },
    next: (error?: Error) => void,
  ): void => {
    seen.push(handshake.auth);
    const refusal = refusals.shift();
    next(refusal === undefined ? undefined : new Error(refusal));
  };
  server.io.use(check);
  server.io.of('/admin').use(check);
});
afterEach(async () => {
  injector?.destroy();
  injector = undefined;
  await server.close();
});

function make(source: AuthSource, options?: AuthOptions): WrappedSocket {
  injector = createRootInjector([
    { provide: TOKENS, useValue: ['first', 'second', 'third'] },
    provideSocketIo({ url: server.url, options: FAST }, withAuth(source, options)),
  ]);
  return injector.get<WrappedSocket>(WrappedSocket);
}
const TOKENS = new InjectionToken<string[]>('tokens');

describe('withAuth', () => {
  it.each<[what: string, source: AuthSource]>([
    ['a value', { token: 'a' }],
    ['a function', () => ({ token: 'a' })],
    ['a promise', Promise.resolve({ token: 'a' })],
    ['a function that promises', () => Promise.resolve({ token: 'a' })],
    ['a signal', signal({ token: 'a' })],
    ['an Observable, whose first value counts', new BehaviorSubject({ token: 'a' })],
    ['a function that returns an Observable', () => new BehaviorSubject({ token: 'a' })],
  ])('sends what comes from %s', async (_what, source) => {
    await make(source).whenConnected({ timeout: 2000 });

    expect(seen).toEqual([{ token: 'a' }]);
  });

  it('connects without credentials where there are none', async () => {
    await make(() => undefined).whenConnected({ timeout: 2000 });

    expect(seen).toEqual([{}]);
  });

  it('asks afresh with every attempt, reconnects included, in the injection context', async () => {
    const requests: AuthRequest[] = [];
    const socket = make((request) => {
      requests.push(request);
      return { token: inject(TOKENS).shift() };
    });
    await socket.whenConnected();

    socket.io.engine.close();
    await nextStatus(connectionOf(socket), 'reconnecting');
    await socket.whenConnected();

    expect(seen).toEqual([{ token: 'first' }, { token: 'second' }]);
    expect(requests).toEqual([
      { attempt: 1, refusal: undefined },
      { attempt: 1, refusal: undefined },
    ]);
  });

  it('asks for the namespaces of of() too, and tells their refusals apart', async () => {
    const socket = make(({ refusal }) => ({ token: refusal?.message ?? 'none' }), {
      retryOn: () => true,
    });
    await socket.whenConnected();
    refusals = ['admin is closed'];

    await socket.of('/admin').whenConnected();

    expect(seen).toEqual([{ token: 'none' }, { token: 'none' }, { token: 'admin is closed' }]);
  });

  it('[X2] refreshes after a refusal, while who waits for the connection goes on waiting', async () => {
    refusals = ['token expired'];
    const socket = make(
      ({ refusal, attempt }) => ({ token: refusal === undefined ? 'old' : `new ${attempt}` }),
      { retryOn: ({ message }) => message === 'token expired' },
    );
    const statuses: string[] = [];
    connectionOf(socket).state$.subscribe(({ status }) => statuses.push(status));
    const answer = socket.emitWithAck('sum', 1, 2);
    server.io.on('connection', (peer) =>
      peer.on('sum', (a: number, b: number, ack: (sum: number) => void) => {
        ack(a + b);
      }),
    );

    await socket.whenConnected();

    expect(await answer).toBe(3);
    expect(seen).toEqual([{ token: 'old' }, { token: 'new 2' }]);
    expect(statuses.slice(0, 2)).toEqual(['connecting', 'connected']);
  });

  it('gives up after maxRetries, and counts anew after a connection or a connect()', async () => {
    refusals = ['no', 'no', 'no', 'no', 'no'];
    const attempts: number[] = [];
    const socket = make(
      ({ attempt }) => {
        attempts.push(attempt);
        return {};
      },
      { retryOn: () => true, maxRetries: 2 },
    );
    await nextStatus(connectionOf(socket), 'refused');
    expect(attempts).toEqual([1, 2, 3]);

    await socket.connect().whenConnected();
    socket.disconnect();
    await socket.connect().whenConnected();

    expect(attempts).toEqual([1, 2, 3, 1, 2, 3, 1]);
  });

  it('does not try again by itself without retryOn, or for another error', async () => {
    refusals = ['banned', 'banned'];
    await nextStatus(connectionOf(make({})), 'refused');
    expect(seen).toHaveLength(1);
    injector?.destroy();

    const socket = make({}, { retryOn: ({ message }) => message === 'token expired' });
    await nextStatus(connectionOf(socket), 'refused');

    expect(seen).toHaveLength(2);
  });

  it.each<[what: string, code: string, source: AuthSource]>([
    ['throws', 'SOCKET_AUTH_FAILED', () => JSON.parse('{') as never],
    ['is rejected', 'SOCKET_AUTH_FAILED', () => Promise.reject(new Error('401'))],
    ['ends without a value', 'SOCKET_AUTH_FAILED', EMPTY],
    ['never answers', 'SOCKET_AUTH_TIMEOUT', NEVER],
  ])('is a named failure when the source %s', async (_what, code, source) => {
    const socket = make(source, { timeout: 30 });
    const waiting = expect(socket.whenConnected()).rejects.toMatchObject({ cause: { code } });

    const { error } = await nextStatus(connectionOf(socket), 'failed');

    expect(error).toMatchObject({ code });
    await waiting;
    expect(socket.active).toBe(false);
    expect(seen).toEqual([]);
  });

  it.each<[answer: unknown, kind: string]>([
    ['secret', 'a string'],
    [['secret'], 'an array'],
    [true, 'a boolean'],
    [7, 'a number'],
  ])('is a named failure when the answer is %j, which no server takes', async (answer, kind) => {
    const socket = make(() => Promise.resolve(answer as AuthData));

    const { error } = await nextStatus(connectionOf(socket), 'failed');

    expect(error).toMatchObject({
      code: 'SOCKET_AUTH_FAILED',
      cause: { message: `it answered with ${kind}, not with an object` },
    });
    expect(error.message).not.toContain('secret');
    expect(socket.active).toBe(false);
    expect(seen).toEqual([]);
  });

  it('contradicts options.auth, which would be lost', () => {
    injector = createRootInjector([
      provideSocketIo({ url: server.url, options: { auth: { token: 'a' } } }, withAuth({})),
    ]);
    const root = injector;

    expect(() => root.get<WrappedSocket>(WrappedSocket)).toThrow(
      expect.objectContaining({
        code: 'SOCKET_FEATURE_CONFLICT',
        message: expect.stringContaining('(withAuth and options.auth)') as string,
      }),
    );
    expect(server.clients()).toBe(0);
  });

  describe('with a configuration that arrives later', () => {
    const late = (auth: object | undefined) => () =>
      Promise.resolve({ url: server.url, options: { ...FAST, ...(auth && { auth }) } });

    it('contradicts its options.auth too, which ends the attempt', async () => {
      injector = createRootInjector([provideSocketIo(late({ token: 'a' }), withAuth({}))]);
      const socket = injector.get<WrappedSocket>(WrappedSocket);

      const error = await socket.fromOneTimeEvent<Error>('connect_error');

      expect(error).toMatchObject({ code: 'SOCKET_FEATURE_CONFLICT' });
      expect(error.message).toContain('(withAuth and options.auth)');
      expect(socket.active).toBe(false);
      expect(seen).toEqual([]);
    });

    it('is asked where the configuration has no auth', async () => {
      injector = createRootInjector([
        provideSocketIo(late(undefined), withAuth({ token: 'source' })),
      ]);
      await injector.get<WrappedSocket>(WrappedSocket).whenConnected();

      expect(seen).toEqual([{ token: 'source' }]);
    });

    it('leaves an auth that the application has set itself in place', async () => {
      injector = createRootInjector([provideSocketIo(late({ token: 'options' }))]);
      const socket = injector.get<WrappedSocket>(WrappedSocket);
      socket.auth = { token: 'own' };
      await socket.whenConnected();

      expect(seen).toEqual([{ token: 'own' }]);
    });
  });

  it('can ask a source again that failed, by retryOn or by connect()', async () => {
    let times = 0;
    const socket = make(() => (++times < 3 ? Promise.reject(new Error('503')) : { token: times }), {
      retryOn: (error) => 'code' in error && error.code === 'SOCKET_AUTH_FAILED',
    });
    await nextStatus(connectionOf(socket), 'failed');
    expect(times).toBe(2);

    await socket.connect().whenConnected({ timeout: 2000 });

    expect(seen).toEqual([{ token: 3 }]);
  });

  it('forgets an answer that comes too late', async () => {
    const answers: ((data: Credentials) => void)[] = [];
    const socket = make(() => new Promise<Credentials>((resolve) => answers.push(resolve)));
    await expect.poll(() => answers.length).toBe(1);

    socket.disconnect().connect();
    await expect.poll(() => answers.length).toBe(2);
    answers[0]?.({ token: 'stale' });
    answers[1]?.({ token: 'fresh' });
    await socket.whenConnected({ timeout: 2000 });

    expect(seen).toEqual([{ token: 'fresh' }]);
  });
});
