import type { ClientSocket } from '../providers/client-internals';

type OnReserved = (event: string, args: readonly unknown[]) => void;

const listeners = new WeakMap<ClientSocket, OnReserved[]>();

/**
 * Tells of `connect`, `connect_error` and `disconnect` of a raw socket, before its listeners are
 * called. Unlike a listener, `off()` does not take it away.
 *
 * @param first - Whether to be told before those that were there already. Default: false.
 */
export function onReservedEvent(socket: ClientSocket, listener: OnReserved, first = false): void {
  let told = listeners.get(socket);
  if (told === undefined) {
    const all: OnReserved[] = (told = []);
    listeners.set(socket, told);
    const emitReserved = socket.emitReserved.bind(socket);
    socket.emitReserved = (event, ...args) => {
      for (const tell of all) tell(event, args);
      return emitReserved(event, ...args);
    };
  }
  if (first) told.unshift(listener);
  else told.push(listener);
}
