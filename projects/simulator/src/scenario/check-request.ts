import type { RunError } from '../port/run-outcome.js';
import type { RunRequest, ScenarioSettings, SettingValue } from './scenario.js';

/**
 * Looks whether a request fits its scenario: known settings, values in range, interventions inside the run.
 *
 * @returns `null` when it fits.
 * @errors `RUN_BAD_SETTING`, `RUN_BAD_INTERVENTION`
 */
export function checkRequest(scenario: ScenarioSettings, request: RunRequest): RunError | null {
  for (const values of [request.settings, ...request.interventions.map((one) => one.set)]) {
    for (const [name, value] of Object.entries(values)) {
      const problem = checkSetting(scenario, name, value);
      if (problem !== null) return { code: 'RUN_BAD_SETTING', message: problem };
    }
  }
  for (const { at } of request.interventions) {
    if (!(at >= 0 && at <= scenario.duration)) {
      return {
        code: 'RUN_BAD_INTERVENTION',
        message: `An intervention at ${at} ms lies outside the run: choose 0 to ${scenario.duration} ms.`,
      };
    }
  }
  return null;
}

/** What is wrong with one value, as a sentence that says what to do; `null` when nothing is. */
export function checkSetting(
  scenario: ScenarioSettings,
  name: string,
  value: SettingValue,
): string | null {
  const setting = Object.hasOwn(scenario.settings, name) ? scenario.settings[name] : undefined;
  if (setting === undefined) {
    return `There is no setting "${name}": choose one of ${Object.keys(scenario.settings).join(', ')}.`;
  }
  if (setting.kind === 'choice') {
    return setting.options.includes(String(value))
      ? null
      : `"${value}" is no value of "${name}": choose one of ${setting.options.join(', ')}.`;
  }
  const isInRange = typeof value === 'number' && value >= setting.min && value <= setting.max;
  return isInRange
    ? null
    : `"${value}" is no value of "${name}": choose ${setting.min} to ${setting.max} ${setting.unit}.`;
}
