// npm's `events` comes without types; these are the members that the simulator uses. The file name in the import keeps
// bundlers and Node from taking their built-in of the same name.
declare module 'events/events.js' {
  type Listener = (...args: never[]) => void;

  /** @source Node.js, `events.EventEmitter` */
  export class EventEmitter {
    on(event: string, listener: Listener): this;
    once(event: string, listener: Listener): this;
    off(event: string, listener: Listener): this;
    removeAllListeners(event?: string): this;
    emit(event: string, ...args: unknown[]): boolean;
    listeners(event: string): Listener[];
    listenerCount(event: string): number;
  }
}
