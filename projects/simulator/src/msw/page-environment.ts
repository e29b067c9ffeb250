import { encodeFrame } from '@wirelight/protocols';
import { createTimers } from '../clock/timers.js';
import type { TimeSource } from '../clock/time-source.js';
import { PLATFORM_CRYPTO } from '../random/platform-crypto.js';
import type { RealmEnvironment } from '../realm/realm.js';
import { createZlib } from '../realm/zlib.js';
import { acceptWebSocket } from '../websocket/server-web-socket.js';

/**
 * What the bundle of the real server gets when it runs in a page and real time: the page's own date, chance and crypto,
 * timers of `clock`. The client inside the bundle is not used: the page brings its own.
 *
 * @param onError - Hears what a handler of the server program threw.
 */
export function createPageEnvironment(
  clock: TimeSource,
  onError: (error: unknown) => void,
): RealmEnvironment {
  return {
    ...createTimers(clock),
    Date,
    crypto: PLATFORM_CRYPTO,
    random: Math.random,
    nextTick: (callback) => {
      queueMicrotask(() => {
        try {
          callback();
        } catch (error) {
          onError(error);
        }
      });
    },
    acceptWebSocket,
    encodeFrame,
    compress: createZlib(clock).compress,
    // Asked once, when the client in the bundle is evaluated, whether it knows `withCredentials`.
    XMLHttpRequest: XMLHttpRequest as never,
    self: {
      location: globalThis.location,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    },
  };
}
