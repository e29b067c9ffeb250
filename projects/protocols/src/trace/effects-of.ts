import type { Recording } from './trace-entry.js';

/**
 * What an entry led to at once: the entries whose cause it is.
 *
 * @returns `seq`s in order. The index is made once per recording.
 */
export function effectsOf(recording: Recording, seq: number): readonly number[] {
  const { starts, effects } = indexOf(recording);
  return Array.from(effects.subarray(starts[seq] ?? 0, starts[seq + 1] ?? starts[seq] ?? 0));
}

/**
 * Everything that an entry led to: its effects, theirs, and so on.
 *
 * @returns `seq`s in order, without the entry itself.
 */
export function allEffectsOf(recording: Recording, seq: number): readonly number[] {
  const found: number[] = [];
  const open = [seq];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const effect of effectsOf(recording, next)) {
      found.push(effect);
      open.push(effect);
    }
  }
  return found.sort((a, b) => a - b);
}

/** All effects one behind the other, and where those of each entry begin: eight bytes an entry. */
interface EffectIndex {
  readonly starts: Int32Array;
  readonly effects: Int32Array;
}

const known = new WeakMap<Recording, EffectIndex>();

function indexOf(recording: Recording): EffectIndex {
  const index = known.get(recording) ?? createIndex(recording);
  known.set(recording, index);
  return index;
}

function createIndex({ entries }: Recording): EffectIndex {
  const { length } = entries;
  const starts = new Int32Array(length + 1);
  for (const { seq, cause } of entries) {
    if (isCause(cause?.seq, seq)) starts[cause.seq + 1]!++;
  }
  for (let seq = 0; seq < length; seq++) starts[seq + 1]! += starts[seq]!;
  const effects = new Int32Array(starts[length] ?? 0);
  const next = starts.slice();
  for (const { seq, cause } of entries) {
    if (isCause(cause?.seq, seq)) effects[next[cause.seq]!++] = seq;
  }
  return { starts, effects };
}

function isCause(cause: number | undefined, seq: number): cause is number {
  return cause !== undefined && cause >= 0 && cause < seq;
}
