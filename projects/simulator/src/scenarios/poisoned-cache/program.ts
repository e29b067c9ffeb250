import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { unawareProxy } from '../../servers/unaware-proxy.js';
import { attackersPage, attackersServer, bank, victim } from './programs.js';
import { POISONED_CACHE } from './scenario.js';

export const POISONED_CACHE_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: POISONED_CACHE,
  servers: { proxy: unawareProxy, evil: attackersServer, bank },
  clients: { page: attackersPage, victim },
};
