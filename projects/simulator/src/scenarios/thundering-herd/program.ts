import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { THUNDERING_HERD } from './scenario.js';
import { startServer } from './server.js';

export const THUNDERING_HERD_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: THUNDERING_HERD,
  servers: { counter: startServer },
  clients: { returner: startClient },
};
