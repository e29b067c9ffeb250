import type { TimerChange, TraceObject, TraceValue } from '@wirelight/protocols';
import type { TimerFollower } from '../clock/timers.js';
import { localEntry } from '../recorder/local-entry.js';
import type { Recorder } from '../recorder/recorder.js';

/** Whose timer it is: an object of a library, or the program. `state` is of no account here. */
export type TimerOwner = Omit<TraceObject, 'state'>;

/**
 * Records the timers of one host: those that the libraries' listed methods set while they run, and every one of the program.
 * A host has one, so that their numbers are its own.
 */
export class TimerWatch {
  #present: { readonly owner: TimerOwner; readonly timer: string } | null = null;
  #count = 0;

  constructor(
    readonly recorder: Recorder,
    /** Name of the host in the recording. */
    readonly host: string,
  ) {}

  /** Runs a method; the timers that it sets are its own. */
  during<T>(owner: TimerOwner, timer: string, body: () => T): T {
    const outer = this.#present;
    this.#present = { owner, timer };
    try {
      return body();
    } finally {
      this.#present = outer;
    }
  }

  /** Who hears of a timer that is made now; `null` for one of a library that has no name. */
  follow(by: 'program' | 'library'): TimerFollower | null {
    if (by === 'program') {
      const { host } = this;
      const owner = { package: 'program', class: 'program', id: host, method: 'setTimeout' };
      return this.#follower(owner, 'setTimeout');
    }
    return this.#present === null ? null : this.#follower(this.#present.owner, this.#present.timer);
  }

  #follower(owner: TimerOwner, timer: string): TimerFollower {
    const number = ++this.#count;
    return (change, delay) => {
      const state: Readonly<Record<keyof TimerChange, TraceValue>> = {
        timer,
        number,
        change,
        delay,
      };
      const words = `${owner.class}: ${timer} ${change}, ${delay} ms`;
      this.recorder.append({
        ...localEntry('note', this.host, words),
        kind: 'timer',
        layer: layerOf(owner.package),
        object: { ...owner, state },
      });
    };
  }
}

function layerOf(from: string): 'socket.io' | 'engine.io' | 'program' {
  if (from.startsWith('socket.io')) return 'socket.io';
  return from.startsWith('engine.io') ? 'engine.io' : 'program';
}
