import {
  explain,
  MAX_EXPLAINED,
  recordingFromHar,
  verdicts,
  type Guess,
  type Recording,
  type Verdict,
} from '@wirelight/protocols';

/** All that the page shows of one input. */
export interface Decoding {
  /** `empty`, `long` for more than is looked at, `unknown` where nothing fits. */
  readonly state: 'empty' | 'long' | 'unknown' | 'read';
  /** Every reading, the best one first. */
  readonly guesses: readonly Guess[];
}

/** What an input may be. Never throws. */
export function toDecoding(input: string): Decoding {
  if (input.trim() === '') return { state: 'empty', guesses: [] };
  if (input.length > MAX_EXPLAINED) return { state: 'long', guesses: [] };
  const { best, alternatives } = explain(input);
  return best === null
    ? { state: 'unknown', guesses: [] }
    : { state: 'read', guesses: [best, ...alternatives] };
}

/** What receivers make of frames; empty for anything else. Masked ones are taken for those of a client. */
export function verdictsOf({ kind, bytes }: Guess): readonly Verdict[] {
  if (kind !== 'WebSocket frames') return [];
  return verdicts(bytes, { isServer: (bytes[1] ?? 0) >= 0x80 });
}

/** The conversation in an archive; `null` for anything else. */
export function recordingOf({ kind }: Guess, input: string): Recording | null {
  if (kind !== 'HTTP archive') return null;
  const recording = recordingFromHar(input);
  return recording.ok && recording.value.entries.length > 0 ? recording.value : null;
}
