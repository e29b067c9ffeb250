/** Something that happened, as a plain object: only what the programs read. */
export interface VirtualEvent {
  readonly type: string;
}

type Handler = (event: VirtualEvent) => void;

/** The properties that were asked for, by the type of their events: making the name anew costs more than the call. */
const PROPERTIES = new Map<string, string>();

/**
 * `addEventListener`, `removeEventListener` and the `on…` properties, without the parts that only make sense in a
 * document (capturing, bubbling, default actions).
 *
 * @source WHATWG DOM, "EventTarget"
 */
export class VirtualEventTarget {
  readonly #listeners = new Map<string, Set<Handler>>();

  addEventListener(type: string, listener: Handler): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: Handler): void {
    this.#listeners.get(type)?.delete(listener);
  }

  /** Calls the `on…` property first, then the listeners in the order they were added. */
  protected dispatch(event: VirtualEvent): void {
    const property: unknown = this[propertyOf(event.type) as keyof this];
    if (typeof property === 'function') property.call(this, event);
    if (this.#listeners.size === 0) return;
    const listeners = this.#listeners.get(event.type);
    if (listeners === undefined) return;
    for (const listener of [...listeners]) listener.call(this, event);
  }
}

function propertyOf(type: string): string {
  const known = PROPERTIES.get(type);
  if (known !== undefined) return known;
  const property = `on${type}`;
  PROPERTIES.set(type, property);
  return property;
}
