import {
  checkRequest,
  checkSetting,
  type Intervention,
  type Scenario,
  type SettingValue,
  type SettingValues,
} from '@wirelight/simulator/core';
import { defaultSettings } from './setting-values';

/** All of a lab's state that a link carries. */
export interface LabState {
  /** `id` of the scenario: one of those that the lab offers. */
  readonly scenario: string;
  readonly seed: number;
  /** A value for every setting of the scenario. */
  readonly settings: SettingValues;
  readonly interventions: readonly Intervention[];
  /** `seq` of the entry that happened last; `null` for the start of the run. */
  readonly entry: number | null;
}

/** The scenarios that a lab offers; the first is the one that it opens with. */
export type LabScenarios = readonly [Scenario, ...Scenario[]];

/** Part of a link that could not be taken over. */
export interface LinkProblem {
  readonly name: string;
  readonly value: string;
  /** What is used in its place; empty where nothing is. */
  readonly used: string;
  /** What could be written instead; empty where the name itself is unknown. */
  readonly expected: string;
}

/** Of the addresses that are written, and the only one that is read. */
export const VERSION = '1';
const MAX_LENGTH = 2000;
const MAX_CHANGES = 20;
const MAX_SEED = 0xffff_ffff;
const WHOLE = /^\d{1,10}$/;

/** The state of a lab that nobody has touched. */
export function initialState(scenario: Scenario): LabState {
  return {
    scenario: scenario.id,
    seed: scenario.seed,
    settings: defaultSettings(scenario),
    interventions: [],
    entry: null,
  };
}

/**
 * Writes a lab's state as the fragment of an address: `v=1&latency=80&entry=12`. Only what differs from the defaults.
 *
 * @returns An empty string for the initial state of the first scenario.
 */
export function toFragment(scenarios: LabScenarios, state: LabState): string {
  const { seed, settings, interventions, entry } = state;
  const scenario = scenarioOf(scenarios, state.scenario);
  const parts: [string, SettingValue][] = Object.entries(settings).filter(
    ([name, value]) => value !== scenario.settings[name]?.default,
  );
  if (scenario !== scenarios[0]) parts.unshift(['scenario', scenario.id]);
  if (seed !== scenario.seed) parts.push(['seed', seed]);
  for (const { at, set } of interventions) {
    for (const [name, value] of Object.entries(set))
      parts.push(['change', `${at}:${name}:${value}`]);
  }
  if (entry !== null) parts.push(['entry', entry]);
  if (parts.length === 0) return '';
  return [['v', VERSION] as const, ...parts].map(([name, value]) => `${name}=${value}`).join('&');
}

/**
 * Reads a fragment. Never throws: what cannot be used is left out and reported.
 *
 * @param fragment - Without `#`, already percent-decoded.
 */
export function readFragment(
  scenarios: LabScenarios,
  fragment: string,
): { readonly state: LabState; readonly problems: readonly LinkProblem[] } {
  const problems: LinkProblem[] = [];
  const refuse = (name: string, value: string, used: SettingValue, expected: string): void => {
    problems.push({ name, value: shorten(value), used: String(used), expected });
  };
  const pairs = fragment === '' ? [] : fragment.slice(0, MAX_LENGTH).split('&').map(splitPair);
  const named = pairs.find(([name]) => name === 'scenario')?.[1];
  const scenario = scenarioOf(scenarios, named);
  const initial = initialState(scenario);
  const version = pairs.find(([name]) => name === 'v')?.[1] ?? VERSION;
  if (version !== VERSION) {
    refuse('v', version, VERSION, VERSION);
    return { state: initial, problems };
  }

  let { seed, entry } = initial;
  const settings: Record<string, SettingValue> = { ...initial.settings };
  const interventions: Intervention[] = [];
  for (const [name, value] of pairs) {
    if (name === 'v') continue;
    if (name === 'scenario') {
      if (value !== scenario.id) {
        refuse(name, value, scenario.id, scenarios.map(({ id }) => id).join(', '));
      }
    } else if (name === 'seed') {
      if (WHOLE.test(value) && Number(value) <= MAX_SEED) seed = Number(value);
      else refuse(name, value, scenario.seed, `0 to ${MAX_SEED}`);
    } else if (name === 'entry') {
      if (WHOLE.test(value)) entry = Number(value);
      else refuse(name, value, 0, 'a whole number from 0');
    } else if (name === 'change') {
      const change = readChange(scenario, value);
      if (change !== null && interventions.length < MAX_CHANGES) interventions.push(change);
      else refuse(name, value, '', expectedChange(scenario));
    } else if (!Object.hasOwn(scenario.settings, name)) {
      refuse(name, value, '', '');
    } else {
      const read = readSetting(scenario, name, value);
      if (read !== null) settings[name] = read;
      else refuse(name, value, settings[name] ?? '', expectedOf(scenario, name));
    }
  }
  interventions.sort((a, b) => a.at - b.at);
  return { state: { scenario: scenario.id, seed, settings, interventions, entry }, problems };
}

/** The scenario with this id; the first where there is none. */
export function scenarioOf(scenarios: LabScenarios, id: string | undefined): Scenario {
  return scenarios.find((one) => one.id === id) ?? scenarios[0];
}

function splitPair(pair: string): readonly [name: string, value: string] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
}

function readSetting(scenario: Scenario, name: string, value: string): SettingValue | null {
  const isNumber = scenario.settings[name]?.kind === 'number';
  if (isNumber && !/^\d+(\.\d+)?$/.test(value)) return null;
  const read = isNumber ? Number(value) : value;
  return checkSetting(scenario, name, read) === null ? read : null;
}

function readChange(scenario: Scenario, value: string): Intervention | null {
  const [at, name, ...rest] = value.split(':');
  if (at === undefined || name === undefined || !/^\d+(\.\d+)?$/.test(at)) return null;
  if (!Object.hasOwn(scenario.settings, name)) return null;
  const read = readSetting(scenario, name, rest.join(':'));
  if (read === null) return null;
  const change = { at: Number(at), set: { [name]: read } };
  const request = { scenario: scenario.id, seed: 0, settings: {}, interventions: [change] };
  return checkRequest(scenario, request) === null ? change : null;
}

/** What a change in the middle of a run may be, as words. */
function expectedChange({ duration }: Scenario): string {
  return `time:name:value, with a time of 0 to ${duration} ms; at most ${MAX_CHANGES} of them`;
}

/** The values that a setting may have, as words. */
export function expectedOf(scenario: Scenario, name: string): string {
  const setting = scenario.settings[name];
  if (setting === undefined) return '';
  return setting.kind === 'choice'
    ? setting.options.join(', ')
    : `${setting.min} to ${setting.max} ${setting.unit}`;
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}
