import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startClient } from './client.js';
import { WHO_GETS_IT } from './scenario.js';
import { startServer } from './server.js';

export const WHO_GETS_IT_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: WHO_GETS_IT,
  servers: { news: startServer },
  clients: { listener: startClient },
};
