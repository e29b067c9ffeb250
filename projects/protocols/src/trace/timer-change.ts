import type { TraceEntry } from './trace-entry.js';

/** What became of a timer: the `object.state` of an entry `timer`. */
export interface TimerChange {
  /** By the option that gives its delay, e.g. `pingTimeout`; `setTimeout` for one of a program. */
  readonly timer: string;
  /** Which one among those of its host, from 1 in the order of making; one that is started over keeps it. */
  readonly number: number;
  readonly change: 'set' | 'cleared' | 'fired';
  /** Virtual milliseconds from `set` to `fired`. */
  readonly delay: number;
}

const CHANGES: readonly unknown[] = ['set', 'cleared', 'fired'];

/**
 * What an entry tells of a timer.
 *
 * @returns `null` for an entry that tells of none.
 */
export function timerChangeOf({ kind, object }: TraceEntry): TimerChange | null {
  if (kind !== 'timer' || object === undefined) return null;
  const { timer, number, change, delay } = object.state;
  const isComplete =
    typeof timer === 'string' && typeof number === 'number' && typeof delay === 'number';
  if (!isComplete || !CHANGES.includes(change)) return null;
  return { timer, number, change: change as TimerChange['change'], delay };
}
