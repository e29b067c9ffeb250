import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { PREFLIGHTS } from './scenario.js';
import { startServer, startStrict } from './server.js';

export const PREFLIGHTS_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: PREFLIGHTS,
  servers: { server: startServer, strict: startStrict },
  clients: { client: startClient },
};
