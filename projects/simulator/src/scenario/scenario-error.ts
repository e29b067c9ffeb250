/** Why something is no scenario. One code, one heading in `docs/errors.md`. */
export const SCENARIO_ERROR = {
  SCENARIO_NOT_JSON: 'The text is no JSON: it was cut, or is no scenario.',
  SCENARIO_TOO_LARGE: 'The scenario is larger than a link may be: leave something out.',
  SCENARIO_VERSION: 'The scenario is written in another version of the format.',
  SCENARIO_UNKNOWN_FIELD: 'The format has no field of this name: correct it or leave it out.',
  SCENARIO_MISSING_FIELD: 'A field is missing: add it.',
  SCENARIO_BAD_VALUE: 'A field has a value that it cannot have.',
  SCENARIO_BAD_TIME: 'A moment lies outside the run.',
  SCENARIO_UNKNOWN_NAME: 'A host, link, setting or program is named that is not there.',
  SCENARIO_SAME_NAME: 'Two things have the same name: rename one.',
} as const;

/** Names one kind of mistake in a scenario. */
export type ScenarioErrorCode = keyof typeof SCENARIO_ERROR;

/** One thing that is wrong with a scenario. */
export interface ScenarioProblem {
  readonly code: ScenarioErrorCode;
  /** Where, e.g. `hosts[1].program`; empty for the whole. */
  readonly path: string;
  /** A sentence that says what to do. */
  readonly message: string;
}
