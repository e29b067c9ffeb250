import type { Recording } from '@wirelight/protocols';
import { checkAssertion, type Scenario, type SettingValues } from '@wirelight/simulator/core';
import type { LabState } from '../../lab-parts/link/deep-link';
import { foundWords } from './found-words';

/** What became of one claim of a scenario in the reader's run. */
export interface ClaimView {
  readonly says: string;
  /** `elsewhere`: it is about a run with other settings. */
  readonly state: 'true' | 'false' | 'elsewhere';
  /** In the units of the labs; empty for `elsewhere`. */
  readonly found: string;
  /** The settings of the run that it is about, where they differ from the defaults. */
  readonly settings: SettingValues;
}

/**
 * Looks up every claim of a scenario in a recording.
 *
 * @param state - The run that the recording is of.
 */
export function claimsOf(
  scenario: Scenario,
  recording: Recording,
  state: LabState,
): readonly ClaimView[] {
  return scenario.assertions.map((assertion) => {
    const { says, settings = {} } = assertion;
    if (!isRunOf(scenario, settings, state)) {
      return { says, settings, state: 'elsewhere', found: '' };
    }
    const verdict = checkAssertion(assertion, recording);
    const found = foundWords(assertion, verdict);
    return { says, settings, state: verdict.holds ? 'true' : 'false', found };
  });
}

/** Whether a run has these settings and the defaults for all others, from its start to its end. */
function isRunOf({ settings: known }: Scenario, wanted: SettingValues, state: LabState): boolean {
  return (
    state.interventions.length === 0 &&
    Object.entries(known).every(
      ([name, { default: initial }]) => state.settings[name] === (wanted[name] ?? initial),
    )
  );
}
