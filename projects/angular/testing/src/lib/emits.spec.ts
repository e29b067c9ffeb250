import { TestBed } from '@angular/core/testing';
import { provideSocketIo, WrappedSocket } from '@wirelight/angular';
import { describe, expect, it, vi } from 'vitest';
import { Chat } from '../../../fixtures/apps/page/chat';
import { provideSocketIoTesting } from './provide-socket-io-testing';
import { SocketTestingController } from './socket-testing-controller';

interface ServerToClient {
  message: (text: string) => void;
  'name?': (salutation: string, answer: (name: string) => void) => void;
}
interface ClientToServer {
  say: (text: string, answer: (received: boolean) => void) => void;
  typing: (isTyping: boolean) => void;
  upload: (file: Uint8Array) => void;
}

function setUp() {
  TestBed.configureTestingModule({
    providers: [provideSocketIo({ url: 'http://chat.test' }), provideSocketIoTesting()],
  });
  const socket = TestBed.inject<WrappedSocket<ServerToClient, ClientToServer>>(WrappedSocket);
  return { socket, server: TestBed.inject(SocketTestingController).for(socket) };
}

describe('what a test exchanges with the socket', () => {
  it('drives a component', async () => {
    TestBed.configureTestingModule({
      providers: [provideSocketIo({ url: 'http://chat.test' }), provideSocketIoTesting()],
    });
    const fixture = TestBed.createComponent(Chat);
    const server = TestBed.inject(SocketTestingController);
    const element = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
    expect(server.listenerCount('message')).toBe(1);
    server.connect();

    // Signals that an application sets once per frame have every event of a test.
    for (const text of ['hello', 'there', 'you']) server.serverEmit('message', text);
    await fixture.whenStable();
    expect([...element.querySelectorAll('li')].map((li) => li.textContent)).toEqual([
      'hello',
      'there',
      'you',
    ]);

    element.querySelector('button')?.click();
    const say = server.expectEmit('say');
    expect([say.args, say.wantsAck]).toEqual([['hello'], true]);
    say.ack(false);
    await fixture.whenStable();
    expect(element.textContent).toContain('not received');
    fixture.destroy();
    expect(server.listenerCount('message')).toBe(0);
    server.verify();
  });

  it('has to provide a socket where a component injects one', () => {
    TestBed.configureTestingModule({ providers: [provideSocketIoTesting()] });

    expect(() => TestBed.createComponent(Chat)).toThrow(
      expect.objectContaining({ code: 'SOCKET_NO_PROVIDER' }),
    );
  });

  it('carries what survives the wire: JSON and binary', () => {
    const { socket, server } = setUp();
    server.connect();

    socket.emit('upload', new Uint8Array([1, 2, 3]));
    const [file] = server.expectEmit('upload').args;
    expect(new Uint8Array(file)).toEqual(new Uint8Array([1, 2, 3]));

    // JSON has no `undefined`, and JavaScript sends it all the same.
    socket.emit('typing', undefined as unknown as boolean);
    expect(server.expectEmit('typing').args).toEqual([null]);
  });

  it('gets buffered emits with the connection', () => {
    const { socket, server } = setUp();
    socket.emit('typing', true);
    expect(() => server.expectEmit('typing')).toThrow(
      'Expected one emit of "typing", found 0. Nothing else was emitted. ' +
        '1 wait in the send buffer for a connection: call connect() before.',
    );

    server.connect();

    expect(server.expectEmit('typing').args).toEqual([true]);
  });

  it('takes emits once, by name and arguments', () => {
    const { socket, server } = setUp();
    server.connect();
    socket.emit('typing', true).emit('typing', false).emit('typing', true);

    expect(() => server.expectEmit('typing')).toThrow(
      'Expected one emit of "typing", found 3. Not taken yet: "typing" (true), "typing" (false), "typing" (true).',
    );
    expect(server.expectEmit('typing', (isTyping) => !isTyping).args).toEqual([false]);
    expect(() => server.expectNone('typing')).toThrow(
      'Expected no emit of "typing", found "typing" (true), "typing" (true).',
    );
    expect(() => server.verify()).toThrow(
      'Emitted and never expected: "typing" (true), "typing" (true).',
    );
    expect(server.match('typing').map(({ args }) => args)).toEqual([[true], [true]]);
    server.expectNone('typing');
    server.verify();
  });

  it('answers acknowledgements, each once and on their own connection', async () => {
    const { socket, server } = setUp();
    server.connect();
    const first = socket.emitWithAck('say', 'one');
    const say = server.expectEmit('say');
    say.ack(true);
    await expect(first).resolves.toBe(true);
    expect(() => say.ack(true)).toThrow('"say" ("one") was acknowledged already');

    socket.emit('typing', true);
    expect(() => server.expectEmit('typing').ack()).toThrow(
      'SOCKET_TESTING_CANNOT_ACK: this emit cannot be acknowledged. "typing" (true) was sent without',
    );

    const lost = socket.emitWithAck('say', 'two');
    const second = server.expectEmit('say');
    server.disconnect();
    server.reconnect();
    expect(() => second.ack(true)).toThrow('came over a connection that has ended');
    await expect(lost).rejects.toThrow();
  });

  it('lets an emit time out under fake timers', async () => {
    vi.useFakeTimers();
    const { socket, server } = setUp();
    server.connect();
    const answer = expect(socket.timeout(500).emitWithAck('say', 'x')).rejects.toThrow(
      'operation has timed out',
    );

    vi.advanceTimersByTime(500);
    await answer;
    vi.useRealTimers();
    server.expectEmit('say');
    server.verify();
  });

  it('asks the client and gets its answer', async () => {
    const { socket, server } = setUp();
    server.connect();
    socket.fromRequest('name?').subscribe(({ args, reply }) => reply(`${args[0]} Ada`));

    await expect(server.serverRequest('name?', 'Dame')).resolves.toBe('Dame Ada');
    server.verify();
  });

  it('reports requests that nobody answered', async () => {
    const { server } = setUp();
    server.connect();
    const answer = server.serverRequest('name?', 'Dame');

    expect(() => server.verify()).toThrow('Requests without an answer: "name?".');
    server.disconnect();
    await expect(answer).rejects.toMatchObject({ code: 'SOCKET_TESTING_NO_ANSWER' });
    server.verify();
  });

  it('does not take an error of a listener for a broken packet', () => {
    const { socket, server } = setUp();
    server.connect();
    socket.ioSocket.on('message', () => {
      throw new Error('of the listener');
    });

    expect(() => server.serverEmit('message', 'x')).toThrow('of the listener');
    expect(socket.connected).toBe(true);
  });

  it('cannot emit to a socket that is not connected', () => {
    const { server } = setUp();

    expect(() => server.serverEmit('message', 'x')).toThrow(
      'SOCKET_TESTING_NOT_CONNECTED: the socket is not connected. serverEmit("message") needs a ' +
        'connection; call connect() before. Sockets: http://chat.test/ (connecting).',
    );
    expect(() => server.serverRequest('name?', 'x')).toThrow('SOCKET_TESTING_NOT_CONNECTED');
  });
});
