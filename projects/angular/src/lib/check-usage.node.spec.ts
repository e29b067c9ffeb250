import '@angular/compiler';
import { afterEach, describe, expect, it } from 'vitest';
import { firstValueFrom } from 'rxjs';
import { WrappedSocket } from './wrapped-socket';

/** False in production builds of Angular. */
const angular = globalThis as { ngDevMode?: boolean | undefined };
const before = angular.ngDevMode;
const QUIET = { autoConnect: false };

const code = (name: string): Error =>
  expect.objectContaining({
    name: 'SocketUsageError',
    code: name,
    message: expect.stringMatching(new RegExp(`^${name}: .+ \\(.+\\)$`)) as string,
  }) as Error;

describe('mistakes in the program', () => {
  const make = (url?: string): WrappedSocket =>
    new WrappedSocket({ ...(url !== undefined && { url }), options: QUIET });
  afterEach(() => {
    angular.ngDevMode = before;
  });

  it.each([
    'http://',
    'http://h:99999',
    'http://a b',
    ' http://h',
    '',
    'ftp://h',
    'file:///tmp/x',
    'http://[::1',
  ])('the url %j is refused', (url) => {
    expect(() => make(url)).toThrow(code('SOCKET_BAD_URL'));
  });

  it.each(['http://h', 'https://h:3000/nsp?q=1', 'ws://h', 'WSS://h', 'localhost:3000', '//h/nsp'])(
    'the url %j is accepted',
    (url) => {
      expect(make(url).active).toBe(false);
    },
  );

  it.each([undefined, '/', '/chat'])('the url %j is refused without a page', (url) => {
    expect(() => make(url)).toThrow(code('SOCKET_NO_ORIGIN'));
  });

  it.each(['http://h/admin', '/admin?x=1', 'a,b', 'a b', '#a'])(
    'the namespace %j is refused',
    (namespace) => {
      expect(() => make('http://h').of(namespace)).toThrow(code('SOCKET_BAD_NAMESPACE'));
    },
  );

  it('a namespace that is no text is refused', () => {
    expect(() => make('http://h').of(undefined as unknown as string)).toThrow(
      code('SOCKET_BAD_NAMESPACE'),
    );
  });

  it.each([
    'connect',
    'connect_error',
    'disconnect',
    'disconnecting',
    'newListener',
    'removeListener',
  ])('the event %j cannot be emitted', async (event) => {
    const socket = make('http://h');

    expect(() => socket.emit(event)).toThrow(code('SOCKET_RESERVED_EVENT'));
    expect(() => socket.request(event)).toThrow(code('SOCKET_RESERVED_EVENT'));
    await expect(socket.emitWithAck(event)).rejects.toEqual(code('SOCKET_RESERVED_EVENT'));
    expect(socket.sendBuffer).toEqual([]);
    expect(socket.emit('constructor').sendBuffer).toHaveLength(1);
  });

  it('is left to socket.io-client in production', async () => {
    angular.ngDevMode = false;
    const socket = make('http://h');

    expect(() => socket.emit('connect')).toThrow('"connect" is a reserved event name');
    await expect(socket.emitWithAck('connect')).rejects.toThrow('reserved event name');
    await expect(firstValueFrom(socket.request('connect'))).rejects.toThrow('reserved event name');
    expect(() => make('ftp://h')).not.toThrow();
  });
});
