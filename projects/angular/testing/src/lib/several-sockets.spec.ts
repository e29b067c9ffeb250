import { createEnvironmentInjector, EnvironmentInjector, Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideSocketIo, WrappedSocket } from '@wirelight/angular';
import { io, Manager } from 'socket.io-client';
import { describe, expect, it } from 'vitest';
import { provideSocketIoTesting } from './provide-socket-io-testing';
import { SocketTestingController } from './socket-testing-controller';

@Injectable({ providedIn: 'root' })
class AdminSocket extends WrappedSocket<{ audit: (entry: string) => void }> {
  constructor() {
    super({ url: 'http://admin.test/audit', options: { auth: { token: 'secret' } } });
  }
}

function setUp() {
  TestBed.configureTestingModule({
    providers: [provideSocketIo({ url: 'http://chat.test' }), provideSocketIoTesting()],
  });
  return TestBed.inject(SocketTestingController);
}

describe('several sockets in a test', () => {
  it('are told apart by the socket', () => {
    const server = setUp();
    const [chat, admin] = [TestBed.inject(WrappedSocket), TestBed.inject(AdminSocket)];
    const entries: string[] = [];
    admin.fromEvent('audit').subscribe((entry) => entries.push(entry));

    server.for(admin).connect();
    expect([chat.connected, admin.connected]).toEqual([false, true]);
    expect(server.for(admin).auth).toEqual({ token: 'secret' });
    server.for(admin).serverEmit('audit', 'login');
    expect(entries).toEqual(['login']);

    server.connect();
    expect(chat.connected).toBe(true);
    expect(() => server.serverEmit('x')).toThrow(
      'SOCKET_TESTING_SEVERAL_SOCKETS: several sockets were made; say which with for(socket) or ' +
        'of(namespace). Sockets: http://chat.test/ (connected); http://admin.test/audit (connected).',
    );
    chat.emit('hello');
    expect(() => server.for(admin).expectEmit('audit')).toThrow('found 0. Nothing else');
    server.for(chat).expectEmit('hello');
    server.verify();
  });

  it('of one connection are told apart by the namespace', () => {
    const server = setUp();
    const chat = TestBed.inject(WrappedSocket);
    const news = chat.of('/news');
    const texts: string[] = [];
    news.fromEvent<string>('text').subscribe((text) => texts.push(text));

    server.of('/').connect();
    expect([chat.connected, news.connected]).toEqual([true, false]);
    server.of('news').refuse(new Error('closed'));
    expect([chat.connected, news.active]).toEqual([true, false]);
    news.connect();
    server.of('/news').connect();
    server.of('/news').serverEmit('text', 'hi');
    expect(texts).toEqual(['hi']);

    server.of('/news').disconnect('io server disconnect');
    expect([chat.connected, news.connected]).toEqual([true, false]);
    server.of('/').disconnect('transport close');
    expect(chat.connected).toBe(false);
  });

  it('include those that were made outside an injection context, and raw ones', () => {
    const server = setUp();
    const outside = new WrappedSocket({ url: 'http://outside.test' });
    const raw = io('http://raw.test', { forceNew: true });

    server.connect();

    expect([outside.connected, raw.connected]).toEqual([true, true]);
    outside.destroy();
    raw.disconnect();
  });

  it('begin anew with every test, also where the client caches the Manager', () => {
    const config = { url: 'http://cached.test', options: { forceNew: false } };
    for (const id of ['first', 'second']) {
      TestBed.resetTestingModule();
      TestBed.configureTestingModule({
        providers: [provideSocketIo(config), provideSocketIoTesting()],
      });
      const socket = TestBed.inject(WrappedSocket);
      const server = TestBed.inject(SocketTestingController);
      server.connect({ id });
      expect(socket.id).toBe(id);
      socket.emit('once');
      server.expectEmit('once');
    }
  });

  it('says so when there is none yet', () => {
    expect(() => setUp().connect()).toThrow(
      'SOCKET_TESTING_NO_SOCKET: no socket has been made yet; inject it or create the component first',
    );
  });
});

describe('the network of a test', () => {
  it('leaves the client as it was when the injector is destroyed', () => {
    const { open, socket } = Manager.prototype;
    const parent = TestBed.inject(EnvironmentInjector);
    const outer = createEnvironmentInjector([provideSocketIoTesting()], parent);
    const inner = createEnvironmentInjector([provideSocketIoTesting()], outer);
    expect(Manager.prototype.open).not.toBe(open);

    const raw = io('http://inner.test', { forceNew: true });
    inner.get(SocketTestingController).connect();
    expect(raw.connected).toBe(true);
    raw.disconnect();
    inner.destroy();
    expect(Manager.prototype.open).not.toBe(open);
    outer.destroy();

    expect(Manager.prototype.open).toBe(open);
    expect(Manager.prototype.socket).toBe(socket);
  });
});
