import type { Recording } from '@wirelight/protocols';
import type { SettingValues } from '@wirelight/simulator';
import type { Cursor } from '@wirelight/visuals';

/** All that a part of a lab draws from. The four belong together: a cursor means nothing in another recording. */
export interface LabMoment {
  readonly recording: Recording;
  readonly cursor: Cursor;
  /** `seq` of the entry that the reader looks at; `null` at the start. */
  readonly selected: number | null;
  /** The settings in force. */
  readonly settings: SettingValues;
}
