import type { io, ManagerOptions } from 'socket.io-client';
import type { TraceValue } from '@wirelight/protocols';
import type { Realm } from '../realm/realm.js';
import { describeArgument } from './describe-argument.js';
import type { LayerObserver } from './layer-observer.js';

type Io = typeof io;
/** What decides, of the options of `io`. */
type Options = Pick<Partial<ManagerOptions>, 'path' | 'forceNew' | 'multiplex'>;

/**
 * The client's `io` with every call recorded: under which key it looked, which Manager it got, whether that one is new, whether
 * it is kept for later calls, and which namespaces go through which Manager.
 *
 * The cache is private to the client's module. Its key is what the client's own `url` makes of the address; what came out of it is
 * told by identity. A new Manager is kept when neither option forbids it and nothing was kept under the key before.
 *
 * @param url - `url` of socket.io-client.
 * @source socket.io-client 4.8.4, `lib/index.ts`
 */
export function observeIo(own: Io, url: Realm['clientUrl'], observer: LayerObserver): Io {
  const managers = new Map<string, { readonly nsps: Readonly<Record<string, unknown>> }>();
  const kept = new Map<string, string>();
  let call = { key: '', got: '', isNew: false, isKept: false };
  const read = (): Readonly<Record<string, TraceValue>> => ({
    managers: Object.fromEntries(
      [...managers].map(([name, { nsps }]) => [name, Object.keys(nsps)]),
    ),
    kept: Object.fromEntries([...kept].map(([key, name]) => [key, [name]])),
    ...call,
  });
  const observed = (...args: readonly unknown[]): ReturnType<Io> => {
    const [address, options] = args as readonly [string, Options?];
    // Before the call, which writes into the options that it is given.
    const key = url(address, options?.path ?? '/socket.io').id;
    const isAlone = Boolean(options?.forceNew) || options?.multiplex === false;
    call = { key, got: '', isNew: false, isKept: false };
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
      const got = `Manager ${observer.numberOf(socket.io, 'socket.io-client Manager')}`;
      const isNew = !managers.has(got);
      if (isNew && !isAlone && !kept.has(key)) kept.set(key, got);
      call = { key, got, isNew, isKept: kept.get(key) === got };
      // Private to the class: `internals.ts` says with which release it was compared.
      managers.set(got, socket.io as unknown as { nsps: Record<string, unknown> });
      return socket;
    });
  };
  return Object.assign(observed, own);
}
