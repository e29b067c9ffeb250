import type { Clock } from '../clock/clock.js';
import type { TabView } from '../clock/tab.js';
import type { Network } from '../network/network.js';
import { localEntry } from '../recorder/local-entry.js';
import type { Recorder } from '../recorder/recorder.js';
import type { LinkConditions, LinkSpec } from '../scenario/link-spec.js';
import type { RunRequest, SettingValue, SettingValues } from '../scenario/scenario.js';
import type { ScriptAct, ScriptStep, ScriptSwitch } from '../scenario/script-step.js';
import { conditionsOf, type LinkHistory } from './conditions-of.js';
import type { ScriptActions } from './script-actions.js';

/** The parts of a run that a step of its script can change. */
export interface ScriptTarget {
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly network: Network;
  readonly links: readonly LinkSpec[];
  readonly settings: Record<string, SettingValue>;
  readonly actions: ScriptActions;
  /** What happens when a setting gets a value, by a step or by the reader. */
  readonly switches: readonly ScriptSwitch[];
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
  const { clock, recorder, network, links, settings, actions, switches } = target;
  const histories = new Map(
    links.map(({ name }): [string, LinkHistory] => [
      name,
      { changes: [], silent: new Set(), isOffline: false },
    ]),
  );
  const tabs: Record<string, TabView> = {};
  const serverDelays: Record<string, number> = {};
  const historyOf = (name: string): LinkHistory => {
    const history = histories.get(name);
    if (history === undefined) throw new RangeError(`There is no link "${name}".`);
    return history;
  };
  const refresh = (): void => {
    const conditions = conditionsOf(links, settings, histories);
    network.change({
      ...conditions,
      ...(Object.keys(tabs).length > 0 ? { tabs: { ...tabs } } : {}),
      ...(Object.keys(serverDelays).length > 0 ? { serverDelays: { ...serverDelays } } : {}),
    });
  };
  const tellOf = (set: SettingValues): void => {
    for (const [name, value] of Object.entries(set)) {
      for (const handler of actions.listenersOf(name)) {
        clock.schedule(0, () => {
          handler(value);
        });
      }
    }
  };
  const perform = (step: ScriptAct): void => {
    switch (step.do) {
      case 'set':
        Object.assign(settings, step.set);
        tellOf(step.set);
        for (const one of switches) if (step.set[one.on.setting] === one.on.is) take(one);
        break;
      case 'link':
        historyOf(step.link).changes.push(step.set);
        break;
      case 'call':
        for (const handler of actions.of(step.host, step.action)) {
          clock.schedule(0, () => {
            void handler(...(step.with ?? []));
          });
        }
        return;
      case 'background':
      case 'foreground':
      case 'freeze':
      case 'thaw':
        tabs[step.host] = nextView(tabs[step.host], TAB_STATES[step.do], clock.now);
        break;
      case 'slow':
        serverDelays[step.host] = step.delay;
        break;
      case 'offline':
      case 'online':
        historyOf(step.link).isOffline = step.do === 'offline';
        break;
      case 'silence':
        for (const way of waysOf(step.direction)) historyOf(step.link).silent.add(way);
        break;
      case 'speak':
        for (const way of waysOf(step.direction)) historyOf(step.link).silent.delete(way);
        break;
      default: {
        const between = links.find(({ name }) => name === step.link)?.between;
        const on = between === undefined ? {} : { between };
        if (step.do !== 'drop') network.act({ do: step.do, ...on });
        else if (step.direction === undefined) network.act({ do: 'drop', ...on });
        else network.act({ do: 'drop', direction: DIRECTIONS[step.direction], ...on });
        return;
      }
    }
    refresh();
  };
  const take = (act: ScriptAct): void => {
    const before = clock.cause;
    const seq = recorder.append(localEntry('intervention', hostOf(act), describeStep(act)));
    clock.cause = { seq, timer: null };
    perform(act);
    clock.cause = before;
  };
  return (step) => {
    if (step.when === undefined || settings[step.when.setting] === step.when.is) take(step);
  };
}

const TAB_STATES = {
  background: 'background',
  foreground: 'visible',
  freeze: 'frozen',
  thaw: 'visible',
} as const;

/** A tab is hidden from the moment on at which it stops being visible, whatever becomes of it meanwhile. */
function nextView(view: TabView | undefined, state: TabView['state'], now: number): TabView {
  const wasHidden = view !== undefined && view.state !== 'visible';
  return { state, hiddenSince: wasHidden ? view.hiddenSince : now };
}

const DIRECTIONS = { up: 'client-to-server', down: 'server-to-client' } as const;

function waysOf(direction?: 'up' | 'down'): readonly ('up' | 'down')[] {
  return direction === undefined ? ['up', 'down'] : [direction];
}

/** What an act does, in words: the text of its entry. */
export function describeStep(step: ScriptAct): string {
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
    case 'slow':
      return `answers after ${step.delay} ms`;
    default:
      return `${step.link}: ${step.do}${step.direction === undefined ? '' : ` ${step.direction}`}`;
  }
}

function hostOf(step: ScriptAct): string {
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
