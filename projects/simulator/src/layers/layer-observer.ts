import type { TraceObject, TraceValue } from '@wirelight/protocols';
import type { TimeSource } from '../clock/time-source.js';
import { localEntry } from '../recorder/local-entry.js';
import type { Recorder } from '../recorder/recorder.js';

/** A call that is under way. */
export interface OpenCall {
  readonly object: TraceObject;
  readonly read: () => Readonly<Record<string, TraceValue>>;
}

/**
 * Records what the objects of the libraries on one host are called with. A call is an entry, and the cause of all that
 * happens before it returns: further calls, bytes on the wire, timers. When it has changed its object, a second entry says
 * what the object is like now. Nothing else of the run is changed.
 */
export class LayerObserver {
  readonly #numbers = new WeakMap<object, number>();
  readonly #counts = new Map<string, number>();

  constructor(
    readonly clock: TimeSource,
    readonly recorder: Recorder,
    /** Name of the host in the recording. */
    readonly host: string,
  ) {}

  /** The number of an object among those of its class on this host, from 1 in the order of appearance. */
  numberOf(object: object, className: string): number {
    let number = this.#numbers.get(object);
    if (number === undefined) {
      number = (this.#counts.get(className) ?? 0) + 1;
      this.#counts.set(className, number);
      this.#numbers.set(object, number);
    }
    return number;
  }

  /**
   * Runs `body` as a call of an object.
   *
   * @param call - Which object and method; its state before.
   * @param words - The call as a reader wants it, e.g. `Client.ondata("2[…]")`.
   */
  during<T>(call: OpenCall, words: string, body: () => T): T {
    const { clock, recorder } = this;
    const outer = clock.cause;
    const seq = this.#append('call', call.object, words);
    clock.cause = { seq, timer: null };
    try {
      return body();
    } finally {
      const state = call.read();
      if (!recorder.isFull && JSON.stringify(state) !== JSON.stringify(call.object.state)) {
        clock.cause = { seq, timer: null };
        this.#append('state', { ...call.object, state }, `${words} is over`);
      }
      clock.cause = outer;
    }
  }

  #append(kind: 'call' | 'state', object: TraceObject, words: string): number {
    const layer = object.package.startsWith('socket.io') ? 'socket.io' : 'engine.io';
    return this.recorder.append({ ...localEntry('note', this.host, words), kind, layer, object });
  }
}
