// The default export: Node finds no names in that CommonJS file, bundlers do, and both take the whole for the default.
import Events from 'events/events.js';

type Listener = (...args: never[]) => void;

/** The members of Node's `EventEmitter` that the simulator uses. @source Node.js, `events.EventEmitter` */
export interface EventEmitter {
  on(event: string, listener: Listener): this;
  once(event: string, listener: Listener): this;
  off(event: string, listener: Listener): this;
  removeAllListeners(event?: string): this;
  emit(event: string, ...args: unknown[]): boolean;
  listeners(event: string): Listener[];
  listenerCount(event: string): number;
}

/** npm's `events`, the same on every platform. */
export const EventEmitter = Events as new () => EventEmitter;
