import type { Clock } from '../clock/clock.js';
import type { Conditions } from '../network/conditions.js';
import { localEntry } from '../recorder/local-entry.js';
import type { Recorder } from '../recorder/recorder.js';
import type { LinkConditions, LinkSpec } from '../scenario/link-spec.js';
import type { RunRequest, SettingValue, SettingValues } from '../scenario/scenario.js';
import type { ScriptStep } from '../scenario/script-step.js';
import { conditionsOf } from './conditions-of.js';
import type { ScriptActions } from './script-actions.js';

/** The parts of a run that a step of its script can change. */
export interface ScriptTarget {
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly links: readonly LinkSpec[];
  readonly settings: Record<string, SettingValue>;
  readonly conditions: Conditions;
  readonly actions: ScriptActions;
}

/** The script of a scenario and the interventions of a request as one list, by moment; the script first. */
export function stepsOf(
  script: readonly ScriptStep[],
  { interventions }: RunRequest,
): readonly ScriptStep[] {
  const own = interventions.map(({ at, set }): ScriptStep => ({ at, do: 'set', set }));
  return [...script, ...own].sort((a, b) => a.at - b.at);
}

/**
 * Performs the steps of a script, each at its moment, and records it.
 *
 * @returns A function to call when the clock has reached a step's `at`.
 */
export function createScriptPlayer(target: ScriptTarget): (step: ScriptStep) => void {
  const { clock, recorder, links, settings, conditions, actions } = target;
  const changes: LinkConditions[] = [];
  const refresh = (): void => {
    Object.assign(conditions, conditionsOf(links[0], settings, changes));
  };
  return (step) => {
    const seq = recorder.append(localEntry('intervention', hostOf(step), describeStep(step)));
    switch (step.do) {
      case 'set':
        Object.assign(settings, step.set);
        refresh();
        return;
      case 'link':
        changes.push(step.set);
        refresh();
        return;
      case 'call':
        clock.cause = { seq, timer: null };
        for (const handler of actions.of(step.host, step.action)) {
          clock.schedule(0, () => {
            handler(...(step.with ?? []));
          });
        }
        clock.cause = null;
        return;
      default:
        throw new RangeError(`The network cannot do "${step.do}".`);
    }
  };
}

/** What a step does, in words: the text of its entry. */
export function describeStep(step: ScriptStep): string {
  switch (step.do) {
    case 'set':
      return describeValues(step.set);
    case 'link':
      return `${step.link}: ${describeValues(step.set)}`;
    case 'call':
      return `${step.action}(${(step.with ?? []).map((one) => JSON.stringify(one)).join(', ')})`;
    case 'background':
    case 'foreground':
    case 'freeze':
    case 'thaw':
      return step.do;
    default:
      return `${step.link}: ${step.do}${step.direction === undefined ? '' : ` ${step.direction}`}`;
  }
}

function hostOf(step: ScriptStep): string {
  return 'host' in step ? step.host : 'network';
}

function describeValues(values: SettingValues | LinkConditions): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        `${name} = ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    )
    .join(', ');
}
