import type { ClientEnvironment } from '../../realm/environment.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import { programOf, scheduleStart, type Stage } from '../../realm/start-hosts.js';
import type { HostSpec } from '../../scenario/host-spec.js';

/**
 * Starts the client programs of a scenario in the page itself, each at its moment.
 *
 * @param environment - What the program on a host finds.
 */
export function startClients(
  { scenario, clients }: ScenarioProgram,
  stage: Pick<Stage, 'clock' | 'network' | 'onStartError'>,
  environment: (spec: HostSpec) => ClientEnvironment,
): void {
  for (const spec of scenario.hosts) {
    if (spec.role !== 'client') continue;
    const start = programOf(clients, spec);
    scheduleStart(stage, spec, () => {
      start(environment(spec));
    });
  }
}
