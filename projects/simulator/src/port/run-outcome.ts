import type { Recording } from '@wirelight/protocols';

/** Why a run has no recording. One code, one heading in `docs/errors.md`. */
export const RUN_ERROR = {
  RUN_UNKNOWN_SCENARIO: 'no scenario has this id',
  RUN_BAD_SETTING: 'a setting is unknown or out of its range',
  RUN_BAD_INTERVENTION: 'an intervention lies outside the run',
  RUN_RUNAWAY: 'the run fired more timers than its limit allows',
  RUN_STOPPED: 'a program did not give control back and was stopped by the watchdog',
  RUN_CRASHED: 'the run ended with an error that is not the scenario’s own',
  RUN_CANCELLED: 'a newer run took the place of this one',
} as const;

export type RunErrorCode = keyof typeof RUN_ERROR;

export interface RunError {
  readonly code: RunErrorCode;
  /** A sentence that says what to do. */
  readonly message: string;
}

export type RunOutcome =
  | { readonly ok: true; readonly recording: Recording; /** Real milliseconds the run took. */ readonly took: number }
  | { readonly ok: false; readonly error: RunError };
