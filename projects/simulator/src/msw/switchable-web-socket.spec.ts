import { describe, expect, it } from 'vitest';
import {
  followReplacement,
  installSwitchableWebSocket,
  type WebSocketHost,
} from './switchable-web-socket.js';

/** The browser's own: all that matters is who made it, so it has nothing else of what its type promises. */
class OwnSocket {
  static readonly OPEN = 1;
  readonly maker = 'browser';
  constructor(readonly url: string) {}
}

const open = (): WebSocketHost => {
  // Only what is looked at here; a whole WebSocket would need a server.
  const host = { WebSocket: OwnSocket as unknown as typeof WebSocket };
  installSwitchableWebSocket(host);
  return host;
};
const made = (Constructor: typeof WebSocket): string =>
  (new Constructor('ws://lab') as unknown as { maker: string }).maker;

describe('installSwitchableWebSocket', () => {
  it("makes the browser's own sockets while nobody has replaced the global", () => {
    const { WebSocket } = open();
    expect([made(WebSocket), WebSocket.OPEN]).toEqual(['browser', 1]);
    expect(new WebSocket('ws://lab')).toBeInstanceOf(WebSocket);
  });

  it('follows a replacement that came after it was kept, and back', () => {
    const host = open();
    const kept = host.WebSocket;
    // As above, without a server.
    host.WebSocket = class {
      readonly maker = 'mock';
    } as unknown as typeof WebSocket;
    expect(made(kept)).toBe('mock');
    host.WebSocket = kept;
    expect(made(kept)).toBe('browser');
  });

  it.each<[string, (previous: typeof WebSocket) => unknown]>([
    ['extends it', (previous) => class extends previous {}],
    [
      'is a function around it',
      (previous) =>
        function (url: string) {
          return new previous(url);
        },
    ],
    [
      'is a proxy of it, as MSW',
      (previous) =>
        new Proxy(previous, {
          construct: (target, args, newTarget) =>
            Reflect.construct(target, args, newTarget) as object,
        }),
    ],
  ])(
    'gives a replacement that %s the real socket instead of going round in circles',
    (_how, wrap) => {
      const host = open();
      const kept = host.WebSocket;
      host.WebSocket = wrap(kept) as typeof WebSocket;
      expect(made(kept)).toBe('browser');
      expect(made(host.WebSocket)).toBe('browser');
    },
  );

  it('takes the place of a replacement and follows it until told otherwise', () => {
    const host = open();
    const kept = host.WebSocket;
    // As above, without a server.
    const replacement = class extends kept {
      readonly maker = 'mock';
    } as unknown as typeof WebSocket;
    host.WebSocket = replacement;
    const unfollow = followReplacement(kept, host);
    expect([host.WebSocket === kept, made(kept), made(replacement)]).toEqual([
      true,
      'mock',
      'mock',
    ]);
    unfollow();
    expect(made(kept)).toBe('browser');
  });

  it('is installed once', () => {
    const host = open();
    const first = host.WebSocket;
    installSwitchableWebSocket(host);
    expect(host.WebSocket).toBe(first);
  });

  it('does nothing where there is no WebSocket', () => {
    const host: Partial<WebSocketHost> = {};
    installSwitchableWebSocket(host);
    expect(host).toEqual({});
  });
});
