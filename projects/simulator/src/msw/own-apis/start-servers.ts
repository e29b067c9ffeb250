import type { RealTimeClock } from '../../clock/real-time-clock.js';
import type { Network } from '../../network/network.js';
import { PLATFORM_CRYPTO } from '../../random/platform-crypto.js';
import type { Random } from '../../random/random.js';
import { createEnvironment } from '../../realm/create-environment.js';
import type { CreateRealm } from '../../realm/realm.js';
import type { ScenarioProgram } from '../../realm/scenario-program.js';
import { startHosts } from '../../realm/start-hosts.js';
import type { SettingValues } from '../../scenario/scenario.js';

/** The parts of one run that its servers need. */
export interface ServersRun {
  readonly clock: RealTimeClock;
  readonly network: Network;
  readonly random: Random;
  readonly settings: SettingValues;
  readonly createRealm: CreateRealm;
  readonly onError: (error: unknown) => void;
}

/** Starts the servers of a scenario, and nobody else, on a clock of real time; dates and ids are the page's own. */
export function startServers(program: ScenarioProgram, run: ServersRun): void {
  const environment = createEnvironment(run);
  const hosts = program.scenario.hosts.filter(({ role }) => role === 'server');
  startHosts(
    { ...program, scenario: { ...program.scenario, hosts } },
    {
      ...run,
      browser: environment.browser,
      nextTick: environment.nextTick,
      realm: (host) =>
        run.createRealm({ ...environment.realm(host), Date, crypto: PLATFORM_CRYPTO }),
      client2: () => {
        throw new RangeError('A server has no client.');
      },
      environment: (host, { options = {} }) => ({
        ...environment.program(host),
        Date,
        crypto: PLATFORM_CRYPTO,
        options,
        onScript: () => undefined,
        onSetting: () => undefined,
      }),
    },
  );
}
