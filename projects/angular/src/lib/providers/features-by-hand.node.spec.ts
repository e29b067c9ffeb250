import '@angular/compiler';
import {
  ApplicationRef,
  type DestroyableInjector,
  inject,
  InjectionToken,
  runInInjectionContext,
} from '@angular/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../../fixtures/loopback-server';
import { createRootInjector } from '../../../fixtures/root-injector';
import { SOCKET_CONFIG_TOKEN } from '../socket-io-config';
import { connectionOf } from '../state/connection-of';
import { WrappedSocket } from '../wrapped-socket';
import { withAuth } from './with-auth';
import { withLazyConnection } from './with-lazy-connection';
import { type SocketLogEntry, withLogger } from './with-logger';

const TOKEN = new InjectionToken<string>('token');

let server: LoopbackServer;
let injector: DestroyableInjector;
/** Credentials in the order in which the server saw them. */
let seen: unknown[];

beforeEach(async () => {
  server = await startLoopbackServer();
  seen = [];
  for (const namespace of ['/', '/admin']) {
    server.io.of(namespace).use(({ handshake }, next) => {
      seen.push(handshake.auth);
      next();
    });
  }
  injector = createRootInjector([
    { provide: TOKEN, useValue: 'secret' },
    { provide: SOCKET_CONFIG_TOKEN, useValue: { url: server.url } },
  ]);
});
afterEach(async () => {
  injector.destroy();
  await server.close();
});

const inContext = <T>(work: () => T): T => runInInjectionContext(injector, work);
const auth = () => withAuth(() => ({ token: inject(TOKEN) }));

describe('features of a socket made by hand', () => {
  it('are those given to new, in order, in its injection context', async () => {
    const log: SocketLogEntry[] = [];
    const logger = withLogger((entry) => log.push(entry));

    const socket = inContext(() => new WrappedSocket({ url: server.url }, auth(), logger));
    await socket.whenConnected({ timeout: 2000 });

    expect(seen).toEqual([{ token: 'secret' }]);
    expect(log.flatMap((entry) => (entry.type === 'state' ? [entry.state.status] : []))).toEqual([
      'connecting',
      'connected',
    ]);
  });

  it('are those a subclass passes on, beside the configuration of its provider', async () => {
    class Chat extends WrappedSocket {
      readonly texts = this.fromEvent<string>('text');
      constructor() {
        super(null, auth(), withLazyConnection({ closeDelay: 0 }));
      }
    }
    const socket = inContext(() => new Chat());
    expect(socket).toBeInstanceOf(Chat);
    expect(connectionOf(socket).status()).toBe('idle');
    const arrives = server.nextSocket();

    const texts: string[] = [];
    const subscription = socket.texts.subscribe((text) => texts.push(text));
    injector.get(ApplicationRef).tick();
    (await arrives).emit('text', 'hello');
    await expect.poll(() => texts).toEqual(['hello']);

    expect(seen).toEqual([{ token: 'secret' }]);
    subscription.unsubscribe();
    injector.get(ApplicationRef).tick();
    await expect.poll(() => server.clients()).toBe(0);
  });

  it('are not made again for a namespace, which asks for the same credentials', async () => {
    let made = 0;
    const counting = {
      kind: 'withLogger' as const,
      around: (make: () => WrappedSocket) => () => {
        made++;
        return make();
      },
    };
    class Chat extends WrappedSocket {
      constructor() {
        super({ url: server.url }, auth(), counting);
      }
    }
    const admin = inContext(() => new Chat()).of('/admin');

    await admin.whenConnected({ timeout: 2000 });

    expect(admin).toBeInstanceOf(Chat);
    expect(made).toBe(1);
    expect(seen).toEqual([{ token: 'secret' }, { token: 'secret' }]);
  });

  it('are given once each, and in an injection context where they inject', () => {
    const twice = () => new WrappedSocket({ url: server.url }, auth(), auth());

    expect(() => inContext(twice)).toThrow(
      expect.objectContaining({ code: 'SOCKET_FEATURE_TWICE' }),
    );
    expect(() => new WrappedSocket({ url: server.url }, auth())).toThrow(/NG0?203/);
  });
});
