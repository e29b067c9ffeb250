import {
  dissectFrame,
  verdicts,
  type Field,
  type Recording,
  type Verdict,
} from '@wirelight/protocols';
import { findNotices, type EntryPattern, type SettingValues } from '@wirelight/simulator/core';

/** An entry of a scenario's run that shows what a section says. */
export interface RunEvidence {
  /** `id` of the section's heading. */
  readonly claim: string;
  readonly scenario: string;
  /** Settings of the run that differ from the defaults. */
  readonly settings?: SettingValues;
  /** The first entry of the run that fits. */
  readonly entry: EntryPattern;
}

/** A frame that shows what a section says. */
export interface FrameEvidence {
  readonly claim: string;
  readonly bytes: Uint8Array;
}

/** @returns `seq` of the entry that shows it; `null` where the run has none. */
export function findEvidence(
  { claim: id, entry }: RunEvidence,
  recording: Recording,
): number | null {
  return findNotices([{ id, says: '', entry }], recording).get(id) ?? null;
}

/** A frame with its fields, and what receivers make of it: as it would come from whom its mask says. */
export function toFrameView({ bytes }: FrameEvidence): {
  readonly field: Field;
  readonly verdicts: readonly Verdict[];
} {
  const isServer = (bytes[1] ?? 0) >= 0x80;
  return { field: dissectFrame(bytes).field, verdicts: verdicts(bytes, { isServer }) };
}
