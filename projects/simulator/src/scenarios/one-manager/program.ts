import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { ONE_MANAGER } from './scenario.js';
import { startServer } from './server.js';

export const ONE_MANAGER_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: ONE_MANAGER,
  servers: { greeter: startServer },
  clients: { caller: startClient },
};
