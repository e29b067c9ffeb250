import type { TraceCause } from '@wirelight/protocols';
import { Recorder, type NewEntry } from '../recorder/recorder.js';

/** A recorder that tells when something was added. */
export class LiveRecorder extends Recorder {
  readonly #listeners = new Set<() => void>();

  override append(entry: NewEntry, cause?: TraceCause | null): number {
    // Left out, it is the clock's present; `undefined` has the same effect on a default.
    const seq = super.append(entry, cause);
    for (const listener of this.#listeners) listener();
    return seq;
  }

  /** Calls `listener` after every entry, at once. @returns Ends that. */
  onAppend(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
