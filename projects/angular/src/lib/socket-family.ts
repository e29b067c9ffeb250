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
 * Leaves something for the constructor of a subclass, which knows nothing of namespaces.
 *
 * @param preset - For the first socket of exactly its class: others, such as one in a field of the
 * subclass, connect as usual. Undefined when the constructor is through, or has thrown.
 */
export function leavePreset(preset: Preset | undefined): void {
  waiting = preset;
}

/** The preset for a socket of this class, once. */
export function takePreset(constructing: unknown): Preset | undefined {
  const preset = waiting;
  if (preset?.constructing !== constructing) return undefined;
  waiting = undefined;
  return preset;
}
