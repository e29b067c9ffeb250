import type { ListenerTarget } from './event-stream';
import type { Listener } from './zone-boundary';

/** A Manager, which makes a new engine for each connection. */
interface EngineOwner {
  engine?: ListenerTarget | undefined;
}

/**
 * The engine of a Manager, whichever it is at the time: listeners move to the new one with each
 * connection, before it has told anything. socket.io-client announces a new engine only once it is
 * open, so the property `engine` itself is watched while there are listeners.
 */
export class EngineTarget implements ListenerTarget {
  readonly #listeners = new Set<readonly [event: string, listener: Listener]>();

  /** @param manager - The Manager; it need not have an engine yet. */
  constructor(private readonly manager: EngineOwner) {}

  on(event: string, listener: Listener): void {
    if (this.#listeners.size === 0) this.#watch();
    this.#listeners.add([event, listener]);
    this.manager.engine?.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    for (const entry of this.#listeners) {
      if (entry[0] === event && entry[1] === listener) this.#listeners.delete(entry);
    }
    this.manager.engine?.off(event, listener);
    if (this.#listeners.size === 0) this.#define({ value: this.manager.engine, writable: true });
  }

  #watch(): void {
    let { engine } = this.manager;
    this.#define({
      get: () => engine,
      set: (next: ListenerTarget | undefined) => {
        for (const [event, listener] of this.#listeners) {
          engine?.off(event, listener);
          next?.on(event, listener);
        }
        engine = next;
      },
    });
  }

  #define(property: PropertyDescriptor): void {
    Object.defineProperty(this.manager, 'engine', {
      ...property,
      configurable: true,
      enumerable: true,
    });
  }
}
