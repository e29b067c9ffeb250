import { checkSetting } from './check-request.js';
import type { HostSpec } from './host-spec.js';
import type { LinkConditions } from './link-spec.js';
import { isHost } from './resolve-link.js';
import type { ScenarioErrorCode, ScenarioProblem } from './scenario-error.js';
import type { Scenario, SettingValues } from './scenario.js';
import type { ScriptAct } from './script-step.js';

/** Names of the programs that a scenario may use. */
export interface ProgramNames {
  readonly servers: readonly string[];
  readonly clients: readonly string[];
}

/**
 * Looks whether a scenario of the right shape makes sense: names that are there and told apart, moments within the run,
 * values in range.
 *
 * @param programs - Where they are known.
 */
export function checkReferences(
  scenario: Scenario,
  programs?: ProgramNames,
): readonly ScenarioProblem[] {
  const { hosts, links, script, switches = [], settings, duration, assertions, notice } = scenario;
  const problems: ScenarioProblem[] = [];
  const report = (code: ScenarioErrorCode, path: string, message: string): void => {
    problems.push({ code, path, message });
  };
  const known = (path: string, kind: string, name: string, names: readonly string[]): void => {
    if (names.includes(name)) return;
    const choice = names.length === 0 ? 'there is none' : `choose one of ${names.join(', ')}`;
    report('SCENARIO_UNKNOWN_NAME', path, `There is no ${kind} "${name}": ${choice}.`);
  };
  const inRun = (path: string, at: number | undefined): void => {
    if (at === undefined || at <= duration) return;
    report('SCENARIO_BAD_TIME', path, `${path} is ${at} ms, but the run ends at ${duration} ms.`);
  };
  const unique = (path: string, names: readonly string[]): void => {
    const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
    if (twice < 0) return;
    const name = names[twice] ?? '';
    report('SCENARIO_SAME_NAME', `${path}[${twice}]`, `"${name}" is there already: rename one.`);
  };
  const values = (path: string, set: SettingValues): void => {
    for (const [name, value] of Object.entries(set)) {
      const problem = checkSetting(scenario, name, value);
      const isKnown = Object.hasOwn(settings, name);
      const code = isKnown ? 'SCENARIO_BAD_VALUE' : 'SCENARIO_UNKNOWN_NAME';
      if (problem !== null) report(code, `${path}.${name}`, problem);
    }
  };
  const bounds = (
    path: string,
    of: LinkConditions | Pick<HostSpec, 'http' | 'keepAlive'>,
  ): void => {
    for (const [name, value] of Object.entries(of)) {
      if (typeof value === 'object' && value !== null && 'setting' in value) {
        const bound = value as { readonly setting: string };
        known(`${path}.${name}.setting`, 'setting', bound.setting, Object.keys(settings));
      }
    }
  };

  const hostNames = hosts.map(({ name }) => name);
  const serverNames = hosts.filter(({ role }) => role === 'server').map(({ name }) => name);
  unique('hosts', hostNames);
  unique(
    'links',
    links.map(({ name }) => name),
  );
  unique(
    'notice',
    notice.map(({ id }) => id),
  );
  for (const [name, setting] of Object.entries(settings)) {
    values('settings', { [name]: setting.default });
  }
  for (const [index, host] of hosts.entries()) {
    const { role, program, server, browser, startsAt, http, keepAlive } = host;
    const path = `hosts[${index}]`;
    bounds(path, { ...(http && { http }), ...(keepAlive && { keepAlive }) });
    inRun(`${path}.startsAt`, startsAt);
    if (server !== undefined) known(`${path}.server`, 'server', server, serverNames);
    if (browser !== undefined) known(`${path}.browser`, 'host', browser, hostNames);
    const own = role === 'server' ? programs?.servers : programs?.clients;
    if (own !== undefined) known(`${path}.program`, 'program', program, own);
  }
  for (const [index, link] of links.entries()) {
    const path = `links[${index}]`;
    for (const name of link.between) known(`${path}.between`, 'host', name, ['*', ...hostNames]);
    bounds(path, link);
    bounds(`${path}.up`, link.up ?? {});
    bounds(`${path}.down`, link.down ?? {});
  }
  const act = (path: string, of: ScriptAct): void => {
    const linkNames = links.map(({ name }) => name);
    if ('link' in of) known(`${path}.link`, 'link', of.link, linkNames);
    if ('host' in of) known(`${path}.host`, 'host', of.host, hostNames);
    if (of.do === 'set') values(`${path}.set`, of.set);
    if (of.do === 'link') bounds(`${path}.set`, of.set);
  };
  for (const [index, step] of script.entries()) {
    const path = `script[${index}]`;
    inRun(`${path}.at`, step.at);
    if (step.when !== undefined) values(`${path}.when`, { [step.when.setting]: step.when.is });
    act(path, step);
  }
  for (const [index, one] of switches.entries()) {
    const path = `switches[${index}]`;
    values(`${path}.on`, { [one.on.setting]: one.on.is });
    act(path, one);
  }
  for (const [index, assertion] of assertions.entries()) {
    const path = `assertions[${index}]`;
    if (assertion.settings !== undefined) values(`${path}.settings`, assertion.settings);
    if ('host' in assertion && !hostNames.some((name) => isHost(assertion.host, name))) {
      known(`${path}.host`, 'host', assertion.host, hostNames);
    }
  }
  return problems;
}
