import { type DestroyableInjector, inject, InjectionToken, signal } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../../../fixtures/loopback-server';
import { nextStatus } from '../../../fixtures/next-status';
import { createRootInjector, flushEffects } from '../../../fixtures/root-injector';
import { provideSocketIo } from '../provide-socket-io';
import { connectionOf } from '../state/connection-of';
import { WrappedSocket } from '../wrapped-socket';
import type { SocketFeature } from './socket-feature';
import { withAuth } from './with-auth';
import { withConnectWhen } from './with-connect-when';
import { withLazyConnection } from './with-lazy-connection';

const USER = new InjectionToken('user', {
  providedIn: 'root',
  factory: () => signal<string | undefined>(undefined),
});

let server: LoopbackServer;
let injector: DestroyableInjector;

beforeEach(async () => {
  server = await startLoopbackServer();
});
afterEach(async () => {
  injector.destroy();
  await server.close();
});

function make(...features: SocketFeature[]): WrappedSocket {
  injector = createRootInjector([provideSocketIo({ url: server.url }, ...features)]);
  const socket = injector.get<WrappedSocket>(WrappedSocket);
  flushEffects(injector);
  return socket;
}

describe('withConnectWhen', () => {
  it('connects with the login, disconnects with the logout, and again as somebody else', async () => {
    const users: unknown[] = [];
    server.io.on('connection', ({ handshake }) => users.push(handshake.auth['user']));
    const socket = make(
      withConnectWhen(() => inject(USER)()),
      withAuth(() => ({ user: inject(USER)() })),
    );
    const user = injector.get(USER);
    const connection = connectionOf(socket);
    const become = (name: string | undefined): void => {
      user.set(name);
      flushEffects(injector);
    };
    expect(connection.status()).toBe('idle');

    become('ada');
    await nextStatus(connection, 'connected');
    const { id } = socket;
    become('bob');
    expect(socket.connected).toBe(false);
    await nextStatus(connection, 'connected');
    expect(socket.id).not.toBe(id);
    become(undefined);

    expect(connection.state()).toMatchObject({ reason: 'io client disconnect', willRetry: false });
    expect(users).toEqual(['ada', 'bob']);
    become('ada');
    await nextStatus(connection, 'connected');
    expect(users).toEqual(['ada', 'bob', 'ada']);
  });
});

describe('withLazyConnection', () => {
  it('connects with the first subscriber and disconnects after the last', async () => {
    const socket = make(withLazyConnection({ closeDelay: 30 }));
    const connection = connectionOf(socket);
    const first = socket.fromEvent('a').subscribe();
    expect(socket.active).toBe(false);

    flushEffects(injector);
    await nextStatus(connection, 'connected');
    const second = socket.fromEvent('b').subscribe();
    first.unsubscribe();
    flushEffects(injector);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(socket.connected).toBe(true);

    second.unsubscribe();
    flushEffects(injector);
    expect(socket.connected).toBe(true);
    await nextStatus(connection, 'disconnected');
    await expect.poll(() => server.clients()).toBe(0);
  });

  it('stays connected when the next subscriber comes within the delay', async () => {
    const socket = make(withLazyConnection({ closeDelay: 40 }));
    const first = socket.fromEvent('a').subscribe();
    flushEffects(injector);
    await socket.whenConnected();
    first.unsubscribe();
    flushEffects(injector);

    socket.fromEvent('a').subscribe();
    flushEffects(injector);
    await new Promise((resolve) => setTimeout(resolve, 80));

    expect(socket.connected).toBe(true);
  });

  it('is not kept open by those who only watch it end', async () => {
    const socket = make(withLazyConnection({ closeDelay: 0 }));
    socket.fromEvent('disconnect').subscribe();
    socket.fromEvent('connect_error').subscribe();
    flushEffects(injector);

    expect(socket.active).toBe(false);
    await Promise.resolve();
  });

  it('opens for an emit, and stays until it is acknowledged', async () => {
    server.io.on('connection', (peer) =>
      peer.on('slow', (ack: (text: string) => void) => setTimeout(ack, 120, 'done')),
    );
    const socket = make(withLazyConnection({ closeDelay: 0 }));

    expect(await socket.emitWithAck('slow')).toBe('done');

    await nextStatus(connectionOf(socket), 'disconnected');
  });

  it('leaves no timer behind when destroyed', async () => {
    const socket = make(withLazyConnection({ closeDelay: 5 }));
    const subscription = socket.fromEvent('a').subscribe();
    flushEffects(injector);
    await socket.whenConnected();
    subscription.unsubscribe();
    flushEffects(injector);
    let disconnects = 0;
    socket.ioSocket.disconnect = () => {
      disconnects++;
      return socket.ioSocket;
    };

    injector.destroy();
    const after = disconnects;
    await new Promise((resolve) => setTimeout(resolve, 30));

    expect(disconnects).toBe(after);
    injector = createRootInjector([]);
  });
});
