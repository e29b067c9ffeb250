import type { DestroyableInjector, EnvironmentProviders } from '@angular/core';
import { inject, InjectionToken, runInInjectionContext } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../../fixtures/loopback-server';
import { createRootInjector } from '../../../fixtures/root-injector';
import { provideSocketIo } from '../provide-socket-io';
import { SOCKET_CONFIG_TOKEN } from '../socket-io-config';
import { WrappedSocket } from '../wrapped-socket';
import { createSocketToken, type SocketToken } from './create-socket-token';
import { injectSocket } from './inject-socket';
import { provideNamedSocketIo } from './provide-named-socket-io';
import { provideSocketNamespace } from './provide-socket-namespace';

interface GameEvents {
  move: (square: string) => void;
}
const GAME = createSocketToken<GameEvents>('game');
const ADMIN = createSocketToken('admin');

let server: LoopbackServer;
let injector: DestroyableInjector | undefined;

beforeEach(async () => {
  server = await startLoopbackServer();
});
afterEach(async () => {
  injector?.destroy();
  injector = undefined;
  await server.close();
});

function provide(...providers: EnvironmentProviders[]): DestroyableInjector {
  return (injector = createRootInjector(providers));
}
function socketOf(token?: SocketToken): WrappedSocket {
  return runInInjectionContext(injector!, () => injectSocket(token));
}

describe('several sockets', () => {
  it('are provided and injected by token, each with a connection and options of its own', async () => {
    const root = provide(
      provideSocketIo({ url: server.url, options: { auth: { who: 'chat' } } }),
      provideNamedSocketIo(GAME, { url: server.url, options: { auth: { who: 'game' } } }),
    );
    const seen: unknown[] = [];
    server.io.on('connection', ({ handshake }) => seen.push(handshake.auth['who']));
    const [chat, game] = [
      socketOf(),
      runInInjectionContext(root, () => injectSocket(GAME)),
    ] as const;

    await Promise.all([chat.whenConnected(), game.whenConnected()]);

    expect(root.get(GAME)).toBe(game);
    expect(root.get<WrappedSocket>(WrappedSocket)).toBe(chat);
    expect(root.get(SOCKET_CONFIG_TOKEN).options?.auth).toEqual({ who: 'chat' });
    expect(game.io).not.toBe(chat.io);
    expect(seen.sort()).toEqual(['chat', 'game']);
    expect(server.io.engine.clientsCount).toBe(2);
    root.destroy();
    injector = undefined;
    expect([chat.active, game.active]).toEqual([false, false]);
  });

  it('share one connection as namespaces of it', async () => {
    const root = provide(
      provideNamedSocketIo(GAME, { url: server.url }),
      provideSocketNamespace(ADMIN, '/admin', { of: GAME, options: { auth: { key: 'k' } } }),
    );
    const arrives = new Promise<{ handshake: { auth: unknown } }>((resolve) =>
      server.io.of('/admin').once('connection', resolve),
    );
    const admin = socketOf(ADMIN);
    const peer = await arrives;

    expect(peer.handshake.auth).toEqual({ key: 'k' });
    expect(admin.io).toBe(root.get(GAME).io);
    expect(server.io.engine.clientsCount).toBe(1);
  });

  it('throw a named error where nothing is provided', () => {
    provide();

    expect(() => socketOf(ADMIN)).toThrow(
      expect.objectContaining({
        code: 'SOCKET_NO_PROVIDER',
        message: expect.stringContaining('admin') as string,
      }),
    );
    expect(() => socketOf()).toThrow(/SOCKET_NO_PROVIDER.*provideSocketIo.*\(Socket\)/);
  });
});

describe('a configuration made by a function', () => {
  const URL_TOKEN = new InjectionToken<string>('url');

  it('is made in the injection context, once', async () => {
    let made = 0;
    const root = createRootInjector([
      { provide: URL_TOKEN, useValue: server.url },
      provideSocketIo(() => ({ url: inject(URL_TOKEN), options: { query: { made: ++made } } })),
    ]);
    injector = root;
    const arrives = server.nextSocket();

    socketOf();

    expect((await arrives).handshake.query['made']).toBe('1');
    expect(root.get(SOCKET_CONFIG_TOKEN).url).toBe(server.url);
    expect(made).toBe(1);
  });
});
