import type { Recording } from '@wirelight/protocols';

/** Why a run has no recording. One code, one heading in `docs/errors.md`. */
export const RUN_ERROR = {
  RUN_UNKNOWN_SCENARIO: 'No scenario has this id: choose one from the list.',
  RUN_BAD_SCENARIO: 'The scenario of your own cannot be run: correct what is named.',
  RUN_BAD_SETTING: 'A setting is unknown or out of its range: correct it or leave it out.',
  RUN_BAD_INTERVENTION: 'A change lies outside the run: choose a moment within it.',
  RUN_RUNAWAY: 'The programs set timers without end: reset, or choose another program.',
  RUN_STOPPED: 'A program never gave control back, so the watchdog ended it: choose another one.',
  RUN_CRASHED: 'The simulator could not load or failed: reload the page.',
  RUN_CANCELLED: 'A newer run took the place of this one.',
} as const;

/** Names one reason. */
export type RunErrorCode = keyof typeof RUN_ERROR;

/** Why there is no recording. */
export interface RunError {
  readonly code: RunErrorCode;
  /** A sentence that says what to do. */
  readonly message: string;
}

/** What a run gives: its recording, or why there is none. */
export type RunOutcome =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly error: RunError };

/** A failed outcome. @param detail - In place of the code's own sentence, where more is known. */
export function runError(code: RunErrorCode, detail?: string): RunOutcome {
  return { ok: false, error: { code, message: detail ?? RUN_ERROR[code] } };
}
