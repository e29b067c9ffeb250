import {
  Component,
  createEnvironmentInjector,
  EnvironmentInjector,
  inject,
  PLATFORM_ID,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { Messages } from '../../fixtures/messages';
import { serverEvent } from '../../fixtures/server-event';
import {
  provideSocketIo,
  Socket,
  SOCKET_CONFIG_TOKEN,
  SocketIoModule,
  WrappedSocket,
} from '../public-api';

const CONFIG = { url: 'http://chat.test', options: { autoConnect: false } };

describe('[W1] provideSocketIo and SocketIoModule', () => {
  it('exports the class under both names', () => {
    expect(Socket).toBe(WrappedSocket);
  });

  it.each([
    ['provideSocketIo', { providers: [provideSocketIo(CONFIG)] }],
    ['SocketIoModule.forRoot', { imports: [SocketIoModule.forRoot(CONFIG)] }],
  ])('%s provides one socket with its configuration, destroyed with the injector', (_name, how) => {
    TestBed.configureTestingModule(how);
    const socket = TestBed.inject(Socket);
    let completed = false;
    socket.fromEvent('x').subscribe({ complete: () => (completed = true) });

    expect(TestBed.inject(WrappedSocket)).toBe(socket);
    expect(TestBed.inject(SOCKET_CONFIG_TOKEN)).toBe(CONFIG);
    expect(socket.io).toMatchObject({ uri: 'http://chat.test' });
    expect(completed).toBe(false);
    TestBed.resetTestingModule();
    expect(completed).toBe(true);
    expect(socket.ioSocket.listeners('x')).toEqual([]);
  });

  it('is provided anew by a child injector, such as a route’s', () => {
    TestBed.configureTestingModule({ providers: [provideSocketIo(CONFIG)] });
    const parent = TestBed.inject(EnvironmentInjector);
    const route = createEnvironmentInjector(
      [provideSocketIo({ ...CONFIG, url: 'http://route.test' })],
      parent,
    );
    const socket = route.get(Socket);
    const waiting = socket.fromOneTimeEvent('x');

    expect(socket).not.toBe(parent.get(Socket));
    route.destroy();
    return expect(waiting).rejects.toMatchObject({ code: 'SOCKET_DESTROYED' });
  });

  it('never connects on a server, whatever the options say', () => {
    TestBed.configureTestingModule({
      providers: [
        provideSocketIo({ url: 'http://127.0.0.1:9' }),
        { provide: PLATFORM_ID, useValue: 'server' },
      ],
    });
    const socket = TestBed.inject(Socket);

    expect(socket.connect().active).toBe(false);
    expect(socket.io.engine).toBeUndefined();
  });

  it('destroys a socket made in a component with the component', () => {
    @Component({ template: '' })
    class Page {
      readonly socket = new Socket(CONFIG);
    }
    const fixture = TestBed.createComponent(Page);
    const { socket } = fixture.componentInstance;
    socket.fromEvent('x').subscribe();
    expect(socket.subscriberCount('x')).toBe(1);

    fixture.destroy();

    expect(socket.subscriberCount('x')).toBe(0);
    expect(socket.ioSocket.listeners('x')).toEqual([]);
  });

  it('destroys an injected subclass with its injector', () => {
    class GameSocket extends Socket<{ move: (square: string) => void }> {
      readonly board = inject(SOCKET_CONFIG_TOKEN);
      constructor() {
        super(CONFIG);
      }
    }
    TestBed.configureTestingModule({
      providers: [
        { provide: GameSocket, useFactory: () => new GameSocket() },
        { provide: SOCKET_CONFIG_TOKEN, useValue: CONFIG },
      ],
    });
    const socket = TestBed.inject(GameSocket);
    let completed = false;
    socket.fromEvent('move').subscribe({ complete: () => (completed = true) });

    expect(socket.board).toBe(CONFIG);
    TestBed.resetTestingModule();
    expect(completed).toBe(true);
  });
});

describe('a zoneless OnPush component', () => {
  it('renders what arrives through the async pipe and through a signal', async () => {
    TestBed.configureTestingModule({ providers: [provideSocketIo(CONFIG)] });
    const fixture = TestBed.createComponent(Messages);
    const element = fixture.nativeElement as HTMLElement;
    const socket = TestBed.inject<Socket>(Socket);
    await fixture.whenStable();
    expect(socket.subscriberCounts()).toEqual(new Map([['message', 2]]));
    expect(socket.ioSocket.listeners('message')).toHaveLength(1);

    serverEvent(socket, 'message', 'one');
    serverEvent(socket, 'message', 'two');
    await fixture.whenStable();

    expect(element.querySelector('p')?.textContent).toBe('Last: two');
    expect([...element.querySelectorAll('li')].map((li) => li.textContent)).toEqual(['one', 'two']);
    fixture.destroy();
    expect(socket.subscriberCounts()).toEqual(new Map());
    expect(socket.ioSocket.listeners('message')).toEqual([]);
  });

  it('shows subscriber counts that change while the template is being checked', async () => {
    @Component({
      imports: [Messages],
      template: `<span>{{ socket.subscriberCounts().get('message') ?? 0 }}</span>
        @if (open) {
          <wl-messages />
        }`,
    })
    class Page {
      readonly socket = inject(Socket);
      open = true;
    }
    TestBed.configureTestingModule({ providers: [provideSocketIo(CONFIG)] });
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();

    expect((fixture.nativeElement as HTMLElement).querySelector('span')?.textContent).toBe('2');
  });
});
