import type { RawSocket } from './raw-socket';
import type { WrappedSocket } from './wrapped-socket';

/**
 * The sockets of one Manager, by the name of their namespace. The first one made the Manager; the
 * others came from `of()` and are destroyed with it.
 */
export type SocketFamily = Map<string, WrappedSocket>;

/** What the next socket of a class is made of, instead of a connection of its own. */
export interface Preset {
  readonly constructing: unknown;
  readonly raw: RawSocket;
  readonly family: SocketFamily;
}

let waiting: Preset | undefined;

/**
 * Runs the constructor of a subclass, which knows nothing of namespaces, with a given raw socket.
 *
 * @param preset - For the first socket of exactly this class that `construct` makes: others, such as
 * one in a field of the subclass, connect as usual.
 */
export function withPreset<T>(preset: Preset, construct: () => T): T {
  const outer = waiting;
  waiting = preset;
  try {
    return construct();
  } finally {
    waiting = outer;
  }
}

/** The preset for a socket of this class, once. */
export function takePreset(constructing: unknown): Preset | undefined {
  if (waiting?.constructing !== constructing) return undefined;
  const preset = waiting;
  waiting = undefined;
  return preset;
}
