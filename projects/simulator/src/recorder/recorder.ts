import type { Recording, TraceCause, TraceEntry } from '@wirelight/protocols';
import { localEntry } from './local-entry.js';
import { RECORDER_ERROR } from './recorder-error.js';
import type { TimeSource } from '../clock/time-source.js';

/** An entry as its author knows it: position, time and cause are the recorder's business. */
export type NewEntry = Omit<TraceEntry, 'seq' | 'at' | 'cause'>;

/** How much a recording may hold before it ends with the note `RECORDER_FULL`. */
export interface RecorderLimits {
  /** Default 250,000, the last of them for the note that it is full. */
  readonly entries?: number;
  /** Bytes of all entries together; default 64 MiB. */
  readonly bytes?: number;
}

/**
 * Everything that happens, in order, append-only. Its memory is bounded, and the beginning is what is kept: an entry may be
 * the cause of any later one, so dropping old ones would leave effects without causes. When a limit is reached one last note
 * says so (`RECORDER_FULL`), nothing more is kept, `isFull` is true and the recording is marked as truncated.
 */
export class Recorder {
  readonly #clock: TimeSource;
  readonly #entries: TraceEntry[] = [];
  readonly #maxEntries: number;
  readonly #maxBytes: number;
  #bytes = 0;
  #full = false;

  constructor(clock: TimeSource, limits: RecorderLimits = {}) {
    this.#clock = clock;
    this.#maxEntries = limits.entries ?? 250_000;
    this.#maxBytes = limits.bytes ?? 64 * 1024 * 1024;
  }

  /** Whether a limit was reached. */
  get isFull(): boolean {
    return this.#full;
  }

  get length(): number {
    return this.#entries.length;
  }

  entry(seq: number): TraceEntry | undefined {
    return this.#entries[seq];
  }

  /**
   * Adds an entry and returns its `seq`; once full, the `seq` of the last entry that was kept.
   *
   * @param cause - Default what the clock's present was caused by; a `received` is caused by its `sent`.
   */
  append(entry: NewEntry, cause: TraceCause | null = this.#clock.cause): number {
    const seq = this.#entries.length;
    if (this.#full) return seq - 1;
    // The last place is that of the note.
    if (seq >= this.#maxEntries - 1 || this.#bytes + entry.bytes.length > this.#maxBytes) {
      this.#full = true;
      const note = localEntry('note', 'network', `RECORDER_FULL: ${RECORDER_ERROR.RECORDER_FULL}`);
      this.#entries.push({ ...note, seq, at: this.#clock.now, cause: null });
      return seq;
    }
    this.#bytes += entry.bytes.length;
    const { kind, layer, direction, from, to, connection, bytes, text, answers } = entry;
    const at = this.#clock.now;
    // Written out, because this runs four times for every message and a spread costs more than all of it.
    const kept = {
      seq,
      at,
      kind,
      layer,
      direction,
      from,
      to,
      connection,
      bytes,
      text,
      cause,
      answers,
    };
    const { stack, object } = entry;
    if (stack === undefined && object === undefined) this.#entries.push(kept);
    else {
      const more = { ...(stack === undefined ? {} : { stack }), ...(object && { object }) };
      this.#entries.push({ ...kept, ...more });
    }
    return seq;
  }

  /** The host at which the present moment takes place: where its cause arrived, or `fallback` at the very start. */
  hostNow(fallback: string): string {
    const entry = this.#clock.cause === null ? undefined : this.entry(this.#clock.cause.seq);
    if (entry === undefined) return fallback;
    return entry.kind === 'received' ? entry.to : entry.from;
  }

  /** What was recorded so far, as plain data. */
  toRecording(scenario: string, seed: number): Recording {
    return {
      version: 1,
      scenario,
      seed,
      duration: this.#clock.now,
      entries: this.#entries.slice(),
      truncated: this.#full,
    };
  }
}
