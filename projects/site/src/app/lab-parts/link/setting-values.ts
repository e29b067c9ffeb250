import type { Intervention, Scenario, SettingValue, SettingValues } from '@wirelight/simulator';

/** The value that every setting of a scenario has when nobody changed it. */
export function defaultSettings(scenario: Scenario): SettingValues {
  return Object.fromEntries(
    Object.entries(scenario.settings).map(([name, setting]) => [name, setting.default]),
  );
}

/** The values in force at a moment: those of the start, changed by every intervention up to and including `at`. */
export function settingsAt(
  start: SettingValues,
  interventions: readonly Intervention[],
  at: number,
): SettingValues {
  return interventions
    .filter((one) => one.at <= at)
    .reduce((values, one) => ({ ...values, ...one.set }), start);
}

/**
 * The interventions after one more at `at`. Those that came later are gone: they belonged to a future that now does not
 * happen.
 *
 * @param at - Virtual milliseconds.
 */
export function withIntervention(
  interventions: readonly Intervention[],
  at: number,
  name: string,
  value: SettingValue,
): readonly Intervention[] {
  const earlier = interventions.filter((one) => one.at < at);
  const same = interventions.find((one) => one.at === at);
  return [...earlier, { at, set: { ...same?.set, [name]: value } }];
}

/** The interventions without any change of one setting; those that changed nothing else are gone. */
export function withoutSetting(
  interventions: readonly Intervention[],
  name: string,
): readonly Intervention[] {
  return interventions
    .map(({ at, set }) => ({
      at,
      set: Object.fromEntries(Object.entries(set).filter(([key]) => key !== name)),
    }))
    .filter(({ set }) => Object.keys(set).length > 0);
}
