import { InjectionToken, signal } from '@angular/core';
import {
  MAX_SCENARIO_LINK,
  readScenario,
  SCENARIO_ERROR,
  scenarioFromLink,
  scenarioToLink,
  type ReadScenario,
  type Scenario,
  type ScenarioProblem,
} from '@wirelight/simulator/core';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { SCENARIOS_WORDS } from '../../../words/scenarios-words';

/** A scenario of the reader's own, and the part of the address that carries it. */
export interface OwnScenario {
  readonly scenario: Scenario;
  readonly own: string;
}

/** What a page of a scenario that is made now plays instead of its route's; `null` for the route's. */
export const OWN_SCENARIO = new InjectionToken('OWN_SCENARIO', {
  providedIn: 'root',
  factory: () => signal<OwnScenario | null>(null),
});

/** What stands in an address, or in the editor. */
export type ReadOwn =
  | { readonly ok: true; readonly own: OwnScenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

const PREFIX = 'own=';

/** The part of an address that carries a scenario; empty for one that is longer than a link may be. */
export function fragmentOfOwn(scenario: Scenario): string {
  const link = scenarioToLink(scenario);
  return link.length > MAX_SCENARIO_LINK ? '' : PREFIX + link;
}

/** The scenario in a fragment, `null` where there is none. What stands behind it is the state of its run. Never throws. */
export function ownOfFragment(fragment: string): ReadOwn | null {
  if (!fragment.startsWith(PREFIX)) return null;
  const [part = ''] = fragment.split('&');
  return checked(scenarioFromLink(part.slice(PREFIX.length)));
}

/** The scenario in a text of JSON. Never throws. */
export function ownOfText(text: string): ReadOwn {
  try {
    return checked(readScenario(JSON.parse(text)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ code: 'SCENARIO_NOT_JSON', path: '', message }] };
  }
}

function checked(read: ReadScenario): ReadOwn {
  if (!read.ok) return read;
  const { id } = read.scenario;
  const base = SCENARIOS.find((one) => one.id === id);
  if (base === undefined) {
    const message = SCENARIOS_WORDS.own.unknown(id);
    return { ok: false, problems: [{ code: 'SCENARIO_UNKNOWN_NAME', path: 'id', message }] };
  }
  const programsOf = (role: string) =>
    base.hosts.filter((host) => host.role === role).map(({ program }) => program);
  const again = readScenario(read.scenario, {
    servers: programsOf('server'),
    clients: programsOf('client'),
  });
  if (!again.ok) return again;
  const own = fragmentOfOwn(again.scenario);
  if (own !== '') return { ok: true, own: { scenario: again.scenario, own } };
  const { SCENARIO_TOO_LARGE: message } = SCENARIO_ERROR;
  return { ok: false, problems: [{ code: 'SCENARIO_TOO_LARGE', path: '', message }] };
}
