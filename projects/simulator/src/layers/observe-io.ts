import type { io } from 'socket.io-client';
import type { TraceValue } from '@wirelight/protocols';
import { describeArgument } from './describe-argument.js';
import type { LayerObserver } from './layer-observer.js';

type Io = typeof io;

/**
 * The client's `io` with every call recorded: which Manager it got, whether that one is new, and which namespaces go through
 * which Manager. The cache itself is private to the client's module; what is told here is what came out of it.
 */
export function observeIo(own: Io, observer: LayerObserver): Io {
  const managers = new Map<string, { readonly nsps: Readonly<Record<string, unknown>> }>();
  let got = '';
  let isNew = false;
  const read = (): Readonly<Record<string, TraceValue>> => ({
    managers: Object.fromEntries(
      [...managers].map(([name, { nsps }]) => [name, Object.keys(nsps)]),
    ),
    got,
    isNew,
  });
  const observed = (...args: readonly unknown[]): ReturnType<Io> => {
    got = '';
    isNew = false;
    const object = {
      package: 'socket.io-client',
      class: 'io',
      id: 'cache',
      method: 'io',
      state: read(),
    };
    const words = `io(${args.map(describeArgument).join(', ')})`;
    return observer.during({ object, read }, words, () => {
      const socket = Reflect.apply(own as (...args: unknown[]) => ReturnType<Io>, undefined, args);
      const number = observer.numberOf(socket.io, 'socket.io-client Manager');
      got = `Manager ${number}`;
      isNew = !managers.has(got);
      managers.set(got, socket.io as unknown as { nsps: Record<string, unknown> });
      return socket;
    });
  };
  return Object.assign(observed, own);
}
