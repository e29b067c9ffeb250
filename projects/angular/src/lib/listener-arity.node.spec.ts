import '@angular/compiler';
import { io } from 'socket.io-client';
import { describe, expect, it } from 'vitest';
import { WrappedSocket } from './wrapped-socket';

const OPTIONS = { autoConnect: false, forceNew: true } as const;
const EVENTS = ['a', 'b', 'undefined'] as const;

const one = (): void => undefined;
const two = (): void => undefined;

/** The listener methods both sockets have, called with whatever a test calls them with. */
type Arity = Record<
  | 'on'
  | 'once'
  | 'off'
  | 'removeListener'
  | 'removeAllListeners'
  | 'onAny'
  | 'prependAny'
  | 'offAny'
  | 'onAnyOutgoing'
  | 'prependAnyOutgoing'
  | 'offAnyOutgoing',
  (...args: unknown[]) => unknown
>;

/** Which listeners a socket has. */
function listenersOf(
  socket: Pick<WrappedSocket, 'listeners' | 'listenersAny' | 'listenersAnyOutgoing'>,
) {
  return {
    events: EVENTS.map((event) => socket.listeners(event).map(nameOf)),
    any: socket.listenersAny().map(nameOf),
    anyOutgoing: socket.listenersAnyOutgoing().map(nameOf),
  };
}

function nameOf(listener: unknown): string {
  const { name, fn } = listener as { name: string; fn?: { name: string } };
  return fn === undefined ? name : `once ${fn.name}`;
}

/** Gives both sockets the same listeners to remove. */
function listen(socket: Arity): void {
  socket.on('a', one);
  socket.on('a', two);
  socket.on('a', one);
  socket.once('a', two);
  socket.on('b', one);
  socket.on('undefined', two);
  socket.onAny(one);
  socket.prependAny(two);
  socket.onAnyOutgoing(one);
  socket.prependAnyOutgoing(two);
}

const calls: [string, (socket: Arity) => unknown][] = [
  ['off()', (socket) => socket.off()],
  ["off('a')", (socket) => socket.off('a')],
  ["off('a', one)", (socket) => socket.off('a', one)],
  [
    "off('a', two) three times",
    (socket) => (socket.off('a', two), socket.off('a', two), socket.off('a', two)),
  ],
  ["off('a', undefined)", (socket) => socket.off('a', undefined)],
  ['off(undefined)', (socket) => socket.off(undefined)],
  ["off('unknown')", (socket) => socket.off('unknown')],
  ['removeListener()', (socket) => socket.removeListener()],
  ["removeListener('a')", (socket) => socket.removeListener('a')],
  ["removeListener('a', two)", (socket) => socket.removeListener('a', two)],
  ['removeAllListeners()', (socket) => socket.removeAllListeners()],
  ["removeAllListeners('a')", (socket) => socket.removeAllListeners('a')],
  ['offAny()', (socket) => socket.offAny()],
  ['offAny(one)', (socket) => socket.offAny(one)],
  ['offAny(undefined)', (socket) => socket.offAny(undefined)],
  ['offAnyOutgoing()', (socket) => socket.offAnyOutgoing()],
  ['offAnyOutgoing(two)', (socket) => socket.offAnyOutgoing(two)],
];

describe('[W2] listener methods of WrappedSocket beside the raw socket', () => {
  it.each(calls)('%s leaves the same listeners', (_name, call) => {
    const raw = io('http://localhost', OPTIONS);
    const wrapped = new WrappedSocket({ url: 'http://localhost', options: OPTIONS });
    // Called with more and fewer arguments than the types allow: that is what is compared.
    listen(raw as unknown as Arity);
    listen(wrapped as unknown as Arity);
    expect(listenersOf(wrapped)).toEqual(listenersOf(raw));
    const before = listenersOf(raw);

    call(raw as unknown as Arity);
    const returned = call(wrapped as unknown as Arity);

    expect(listenersOf(wrapped)).toEqual(listenersOf(raw));
    expect(returned).toBe(wrapped);
    if (!_name.includes('unknown')) expect(listenersOf(raw)).not.toEqual(before);
  });

  it('has every public member of the raw socket', () => {
    const raw = io('http://localhost', OPTIONS);
    const wrapped = new WrappedSocket({ url: 'http://localhost', options: OPTIONS });
    // Private in socket.io-client's types, or an alias that its types do not declare.
    const undeclared = new Set([
      ...[
        'constructor',
        'subEvents',
        'onopen',
        'onerror',
        'onclose',
        'onpacket',
        'onevent',
        'onack',
      ],
      ...['ondisconnect', 'onconnect', 'packet', 'ack', 'destroy', 'emitEvent', 'emitBuffered'],
      ...['notifyOutgoingListeners', 'emitReserved', 'addEventListener', 'removeEventListener'],
      ...['nsp', 'ids', 'acks', 'flags', 'subs'],
    ]);
    const names = new Set<string>(Object.keys(raw));
    for (
      let prototype: object = raw;
      prototype !== Object.prototype;
      prototype = Object.getPrototypeOf(prototype) as object
    ) {
      for (const name of Object.getOwnPropertyNames(prototype)) names.add(name);
    }

    const missing = [...names].filter(
      (name) => !name.startsWith('_') && !undeclared.has(name) && !(name in wrapped),
    );

    expect(missing).toEqual([]);
    expect(names.size).toBeGreaterThan(40);
  });

  it.each([
    ['off()', (socket: WrappedSocket) => socket.off()],
    ["off('a')", (socket: WrappedSocket) => socket.off('a')],
    ["removeListener('a')", (socket: WrappedSocket) => socket.removeListener('a')],
    ['removeAllListeners()', (socket: WrappedSocket) => socket.removeAllListeners()],
    ["removeAllListeners('a')", (socket: WrappedSocket) => socket.removeAllListeners('a')],
    ['ioSocket.off()', (socket: WrappedSocket) => socket.ioSocket.off()],
    ["ioSocket.off('a')", (socket: WrappedSocket) => socket.ioSocket.off('a')],
    ["ioSocket.removeListener('a')", ({ ioSocket }: WrappedSocket) => ioSocket.removeListener('a')],
    [
      'ioSocket.removeAllListeners()',
      ({ ioSocket }: WrappedSocket) => ioSocket.removeAllListeners(),
    ],
  ])('%s completes the streams of the event, which can be subscribed to again', (_name, call) => {
    const socket = new WrappedSocket({ url: 'http://localhost', options: OPTIONS });
    const ended: string[] = [];
    const stream = socket.fromEvent('a');
    stream.subscribe({ complete: () => ended.push('first') });
    socket.fromEventArgs('a').subscribe({ complete: () => ended.push('args') });

    call(socket);
    expect(ended).toEqual(['first', 'args']);
    expect(socket.subscriberCount('a')).toBe(0);
    expect(socket.listeners('a')).toEqual([]);

    stream.subscribe();
    expect(socket.listeners('a')).toHaveLength(1);
    socket.destroy();
  });

  it.each([
    ["off('a', one)", (socket: WrappedSocket) => socket.off('a', one)],
    ["off('a', undefined)", (socket: WrappedSocket) => socket.off('a', undefined)],
    ["off('b')", (socket: WrappedSocket) => socket.off('b')],
  ])('%s leaves the stream of the event alone', (_name, call) => {
    const socket = new WrappedSocket({ url: 'http://localhost', options: OPTIONS });
    const seen: unknown[] = [];
    const subscription = socket.fromEvent('a').subscribe((value) => seen.push(value));
    socket.on('a', one);

    call(socket);
    for (const listener of [...socket.ioSocket.listeners('a')]) listener('still delivered');

    expect(seen).toEqual(['still delivered']);
    expect(subscription.closed).toBe(false);
    expect(socket.subscriberCount('a')).toBe(1);
    subscription.unsubscribe();
    socket.destroy();
    expect(socket.listeners('a')).toEqual([]);
  });
});
