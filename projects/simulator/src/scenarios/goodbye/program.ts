import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { GOODBYE } from './scenario.js';
import { startServer } from './server.js';

export const GOODBYE_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: GOODBYE,
  servers: { counts: startServer },
  clients: { page: startClient },
};
