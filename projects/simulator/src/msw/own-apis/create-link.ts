import { HttpClient } from '../../http/http-client.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import { valueOf } from '../../scenario/resolve-link.js';
import type { SettingValues } from '../../scenario/scenario.js';
import type { PageLink } from '../page-link.js';

/** One HTTP stack for every host of a scenario, as if each had a browser of its own. */
export function createLink(
  { scenario }: ScenarioProgram,
  parts: Omit<PageLink, 'clientOf'>,
  settings: SettingValues,
): PageLink {
  const clients = new Map<string, HttpClient>();
  return {
    ...parts,
    clientOf: (host) => {
      const spec = scenario.hosts.find(({ name }) => name === host);
      const version = (): '1.1' | '2' => valueOf(spec?.http, settings, '1.1');
      const client = clients.get(host) ?? new HttpClient(parts.network, host, { version });
      clients.set(host, client);
      return client;
    },
  };
}
