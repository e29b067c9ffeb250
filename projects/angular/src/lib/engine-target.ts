import type { ListenerTarget } from './event-stream';
import type { Listener, RawManager } from './raw-socket';

/**
 * The engine of a Manager, whichever it is at the time: listeners move to the new one with each
 * connection, before it has told anything. socket.io-client announces a new engine only once it is
 * open, so the Manager's `open`, which makes it, is watched from the first listener on.
 *
 * @param manager - The Manager; it need not have an engine yet.
 * @returns Takes one listener per event.
 */
export function createEngineTarget(manager: RawManager): ListenerTarget {
  const listeners = new Map<string, Listener>();
  let engine: ListenerTarget | undefined;
  let isWatching = false;

  const watch = (): void => {
    if (isWatching) return;
    isWatching = true;
    ({ engine } = manager);
    const open = manager.open.bind(manager);
    manager.open = (...args) => {
      const opened = open(...args);
      if (engine !== manager.engine) {
        for (const [event, listener] of listeners) {
          engine?.off(event, listener);
          manager.engine?.on(event, listener);
        }
        ({ engine } = manager);
      }
      return opened;
    };
  };
  return {
    on(event, listener) {
      watch();
      listeners.set(event, listener);
      engine?.on(event, listener);
    },
    off(event, listener) {
      listeners.delete(event);
      engine?.off(event, listener);
    },
  };
}
