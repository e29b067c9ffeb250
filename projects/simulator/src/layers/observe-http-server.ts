import type { TraceValue } from '@wirelight/protocols';
import type { VirtualHttpServer } from '../http/virtual-http-server.js';
import { describeArgument } from './describe-argument.js';
import type { LayerObserver } from './layer-observer.js';
import { nameOf } from './name-of.js';

const OBSERVED = ['on', 'removeAllListeners', 'emit'] as const;
const EVENTS: readonly unknown[] = ['request', 'upgrade'];

/**
 * Lets an observer see who listens to `request` and `upgrade` of an http server, and each of the two when it is emitted: the
 * take-over by engine.io, and the hand-back of requests that are not for it, which no object of engine.io then handles.
 */
export function observeHttpServer(httpServer: VirtualHttpServer, observer: LayerObserver): void {
  const id = nameOf('server', observer.numberOf(httpServer, 'node:http Server'));
  const read = (): Readonly<Record<string, TraceValue>> => ({
    requestListeners: httpServer.listenerCount('request'),
    upgradeListeners: httpServer.listenerCount('upgrade'),
  });
  for (const method of OBSERVED) {
    const original = Reflect.get(httpServer, method) as (...args: unknown[]) => unknown;
    const observed = function (this: unknown, ...args: unknown[]): unknown {
      if (!EVENTS.includes(args[0])) return original.apply(this, args);
      const shown = method === 'emit' ? args.slice(0, 2) : args.slice(0, 1);
      const words = `http.Server.${method}(${shown.map(describeArgument).join(', ')})`;
      const object = { package: 'node:http', class: 'Server', id, method, state: read() };
      return observer.during({ object, read }, words, () => original.apply(this, args));
    };
    Reflect.set(httpServer, method, observed);
  }
}
