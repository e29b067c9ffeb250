import type { RunRequest, ScenarioSettings, SettingValue } from './scenario.js';

/** The values in force at the start of a run: the defaults under those of the request. A new object, to be changed as the run goes. */
export function currentSettings(
  scenario: ScenarioSettings,
  request: Pick<RunRequest, 'settings'>,
): Record<string, SettingValue> {
  const defaults = Object.entries(scenario.settings).map(([name, setting]) => [
    name,
    setting.default,
  ]);
  return { ...(Object.fromEntries(defaults) as Record<string, SettingValue>), ...request.settings };
}
